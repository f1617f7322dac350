package org.baosong.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A running baosong.jar as an operator would start it. Tests share one; those that kill or re-configure it start their own with
 * {@link #startNew}. Every server still alive is stopped at the end of the suite.
 */
public final class Server implements AutoCloseable {

    public static final Duration START_PATIENCE = Duration.ofMinutes(4);
    public static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private static final Path JAR = Path.of(System.getProperty("live.jar", "../target/baosong.jar")).toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of(System.getProperty("live.folder", "target/live")).toAbsolutePath().normalize();
    private static final Set<Server> ALIVE = ConcurrentHashMap.newKeySet();
    private static Server shared;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Server::stopAll));
    }

    private final Process process;
    private final Path data;
    private final Path log;
    private final int port;
    private boolean killed;

    private Server(Process process, Path data, Path log, int port) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.port = port;
    }

    /** The one server of the suite, started at the first call, with demo data and quick redelivery. */
    public static synchronized Server shared() {
        if (shared == null || !shared.process.isAlive()) {
            shared = startNew(freshFolder("shared"), "-Dbaosong.jms.retry.delay=PT0.05S", "--demo");
        }
        return shared;
    }

    /**
     * Starts a server of the caller's own and waits until it is ready. Words that begin with -D or -X go to the virtual machine,
     * the others to the program.
     */
    public static Server startNew(Path data, String... words) {
        Server server = launch(data, words);
        server.awaitReady();
        return server;
    }

    /** Starts without waiting: for starts that are meant to fail, or to be killed half-way. */
    public static Server launch(Path data, String... words) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        Arrays.stream(words).filter(Server::forTheMachine).forEach(command::add);
        command.addAll(List.of("-jar", JAR.toString()));
        List<String> program = Arrays.stream(words).filter(word -> !forTheMachine(word)).toList();
        command.addAll(program);
        if (!program.contains("--port")) {
            command.addAll(List.of("--port", Integer.toString(port)));
        }
        command.addAll(List.of("--data", data.toString()));
        Path log = FOLDER.resolve(data.getFileName() + ".log");
        try {
            Files.createDirectories(FOLDER);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().keySet().removeIf(name -> name.startsWith("BAOSONG_"));
            Server server = new Server(builder.start(), data, log, port);
            ALIVE.add(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean forTheMachine(String word) {
        return word.startsWith("-D") || word.startsWith("-X");
    }

    /** A folder that only this run uses and that does not exist yet; it stays for inspection. */
    public static Path freshFolder(String name) {
        return FOLDER.resolve(name + "-" + System.currentTimeMillis() + "-" + ProcessHandle.current().pid());
    }

    public Http http() {
        return new Http(uri());
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Everything this data folder's servers have printed so far. */
    public String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the log, enough to see why something failed. */
    public String lastWords() {
        return end(log());
    }

    /** Waits until /health/ready says yes; fails at once when the process ends instead. */
    public void awaitReady() {
        awaitReady(START_PATIENCE);
    }

    /** The same with the caller's own patience. */
    public void awaitReady(Duration patience) {
        Http http = http();
        Until.within(patience, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the server ended with " + process.exitValue() + ":\n" + lastWords());
            }
            return http.tryGet("health/ready").filter(answer -> answer.status() == 200);
        }, () -> "not ready:\n" + lastWords());
    }

    /** SIGTERM, as a service manager would send it; the exit code. */
    public int stop() {
        process.destroy();
        return awaitExit(STOP_PATIENCE);
    }

    /** The exit code, once the process has ended. */
    public int awaitExit(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + patience + ":\n" + lastWords());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        ALIVE.remove(this);
        return process.exitValue();
    }

    /** SIGKILL to the virtual machine alone: its database goes on without it. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(STOP_PATIENCE);
        killed = true;
        ALIVE.add(this);
    }

    /** SIGKILL to everything, as when the power fails. */
    public void killAll() {
        Optional<ProcessHandle> database = databaseProcess();
        kill();
        database.ifPresent(ProcessHandle::destroyForcibly);
        database.ifPresent(handle -> Until.within(STOP_PATIENCE, () -> handle.isAlive() ? Optional.empty() : Optional.of(true),
                () -> "the database process does not end"));
    }

    /** The embedded database's process, if it runs. */
    public Optional<ProcessHandle> databaseProcess() {
        Path file = data.resolve("run/mariadbd.pid");
        try {
            return Files.exists(file) ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).filter(ProcessHandle::isAlive)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to the embedded database, for looking behind the product's back. */
    public Connection database() throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + databasePort() + "/baosong?sslMode=DISABLED&connectionTimeZone=UTC",
                    "baosong", Files.readString(data.resolve("database/password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int databasePort() throws IOException {
        return Integer.parseInt(Files.readString(data.resolve("run/mariadbd.port")).strip());
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        if (killed) {
            databaseProcess().ifPresent(ProcessHandle::destroyForcibly);
        }
        ALIVE.remove(this);
    }

    /** The database a killed server left behind is the next server's affair. */
    public Server startAgain(String... words) {
        ALIVE.remove(this);
        return startNew(data, words);
    }

    /** Stops every server still alive. */
    public static void stopAll() {
        ALIVE.forEach(server -> server.process.destroy());
        ALIVE.forEach(Server::close);
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 4_000));
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
