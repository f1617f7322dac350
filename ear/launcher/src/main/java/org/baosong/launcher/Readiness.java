package org.baosong.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks the started server whether it can serve, the way an operator's monitor would. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 200;
    private static final int OK = 200;

    private final URI uri;

    Readiness(String listen, int port) {
        this.uri = URI.create(address(listen, port) + "health/ready");
    }

    /** The address to type into a browser on this computer. */
    static String address(String listen, int port) {
        String host = listen.equals("0.0.0.0") || listen.equals("::") ? "127.0.0.1" : listen;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }

    /** Waits until the platform is ready; a first start has tables and divisions to load. */
    void await() throws InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < deadline) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == OK) {
                    return;
                }
                last = answer.body();
            } catch (IOException e) {
                last = e.toString();
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        throw StartFailure.failed("server.not.ready", PATIENCE.toMinutes(), last);
    }
}
