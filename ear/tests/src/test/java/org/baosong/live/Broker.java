package org.baosong.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * An external Artemis in a process of its own, configured by the very file that operators get. Can be stopped and started again on
 * the same port and journal.
 */
public final class Broker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // Held here, because a logger nobody holds is forgotten together with its level.
    private static final Logger EVERY_CALL = Logger.getLogger("org.apache.activemq.audit");

    private final Path folder;
    private final int port = Server.freePort();
    private Process process;

    public Broker(Path folder) {
        this.folder = folder;
        start();
    }

    /** The program of the other process. */
    public static void main(String[] args) throws Exception {
        EVERY_CALL.setLevel(Level.OFF);
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfigResourcePath(Path.of(args[0]).toUri().toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker)));
        broker.start();
    }

    private static void stop(EmbeddedActiveMQ broker) {
        try {
            broker.stop();
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    /** The process it runs in, as long as it runs. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    public void start() {
        Path configuration = Path.of(System.getProperty("live.broker.xml", "../../jms-config/src/main/artemis/broker.xml")).toAbsolutePath();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dbaosong.broker.security=false", "-Dbaosong.broker.host=127.0.0.1", "-Dbaosong.broker.port=" + port,
                "-Dbaosong.broker.retry.delay=50", "-Dbaosong.broker.data=" + folder, Broker.class.getName(), configuration.toString());
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("broker.log").toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Until.within(PATIENCE, this::answers, () -> "the broker does not listen, see " + folder.resolve("broker.log"));
    }

    private Optional<Boolean> answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return Optional.of(true);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Ends it in good order. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Ends it as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the broker does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
