package org.baosong.launcher.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.baosong.launcher.StartFailure;
import org.baosong.launcher.Words;

/**
 * The MariaDB server that the platform brings along and runs beside itself on a free loopback port. It is durable by default,
 * started again when it dies, and stopped with the platform.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 50;
    private static final int GREETING_MILLIS = 2_000;
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(1);
    private static final String VERSION = "mariadb-11.4.5";

    private final Path root;
    private final String memory;
    private final Consumer<String> say;
    private Installation installation;
    private Path base;
    private int port;
    private Process process;
    private volatile boolean closing;

    public EmbeddedDatabase(Path root, String memory, Consumer<String> say) {
        this.root = root;
        this.memory = memory;
        this.say = say;
    }

    /** Unpacks, installs and starts, whatever of it is still needed, and stops what an earlier kill left behind. */
    public void start(Supplier<InputStream> archive) {
        requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            Files.createDirectories(root.resolve("run/tmp"));
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("database"));
            base = Packed.unpack(archive.get(), root.resolve("runtime").resolve(VERSION));
            stopOrphan();
            installation = new Installation(base, root.resolve("database"));
            if (!installation.complete()) {
                say.accept(Words.of("database.installing"));
            }
            installation.make(asRoot());
            launch();
        } catch (IOException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("database.failed", e.getMessage(), log()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(StartFailure.FAILED, Words.of("database.failed", "interrupted", log()), e);
        }
    }

    /** Complains about a computer for which no database server travels along. */
    public static void requirePlatform(String system, String processor) {
        if (!system.startsWith("Linux") || !(processor.equals("amd64") || processor.equals("x86_64"))) {
            throw StartFailure.failed("database.platform", system, processor);
        }
    }

    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + Installation.SCHEMA;
    }

    public String user() {
        return Installation.USER;
    }

    public String password() {
        try {
            return installation.password();
        } catch (IOException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("database.failed", e.getMessage(), log()), e);
        }
    }

    /** Where the server's own log lies. */
    public Path log() {
        return root.resolve("logs/database.log");
    }

    @Override
    public void close() {
        closing = true;
        stop();
    }

    /** Leaves the server running without us, as a kill would. */
    void abandon() {
        closing = true;
    }

    private synchronized void stop() {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            say.accept(Words.of("database.failed", e.getMessage(), log()));
        }
    }

    private void stopOrphan() throws IOException {
        var orphan = Orphan.find(pidFile(), base.resolve("bin/mariadbd"));
        if (orphan.isPresent()) {
            say.accept(Words.of("database.orphan"));
            orphan.get().stop(STOP_PATIENCE);
        }
        Files.deleteIfExists(pidFile());
    }

    private synchronized void launch() throws IOException, InterruptedException {
        if (closing) {
            return;
        }
        if (port == 0) {
            port = freePort();
        }
        process = new ProcessBuilder(command()).directory(installation.dataFiles().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        Files.writeString(pidFile(), Long.toString(process.pid()));
        Files.writeString(root.resolve("run/mariadbd.port"), Integer.toString(port));
        awaitGreeting();
        process.onExit().thenAccept(this::ended);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(), "--no-defaults",
                "--basedir=" + base, "--datadir=" + installation.dataFiles(), "--lc-messages-dir=" + base.resolve("share"),
                "--tmpdir=" + root.resolve("run/tmp"), "--pid-file=" + root.resolve("run/mariadbd.own.pid"),
                "--bind-address=127.0.0.1", "--port=" + port,
                // Relative to the data files: a full path may be longer than the 107 bytes a socket's name may have.
                "--socket=mariadb.sock",
                // Without this the server makes its own certificate at start, which once took ten seconds; it listens on loopback only.
                "--skip-ssl", "--skip-name-resolve", "--performance-schema=OFF", "--skip-log-bin", "--local-infile=OFF",
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin", "--character-set-collations=utf8mb4=utf8mb4_bin",
                "--transaction-isolation=READ-COMMITTED", "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=" + memory, "--innodb-log-file-size=256M",
                "--max-connections=200", "--max-allowed-packet=64M"));
        command.addAll(asRoot());
        return command;
    }

    /** The server refuses to run as root unless it is told to. */
    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private void awaitGreeting() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!greets()) {
            if (closing || !process.isAlive()) {
                throw new IOException("mariadbd: " + (closing ? "closing" : process.exitValue()));
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("mariadbd: no answer within " + START_PATIENCE.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), GREETING_MILLIS);
            socket.setSoTimeout(GREETING_MILLIS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Called on the death of the process: unless we stop it ourselves, the platform must get its database back. */
    private void ended(Process dead) {
        if (closing) {
            return;
        }
        say.accept(Words.of("database.died", dead.exitValue(), log()));
        Thread restart = new Thread(this::restart, "database-restart");
        restart.setDaemon(true);
        restart.start();
    }

    private void restart() {
        while (!closing) {
            try {
                TimeUnit.MILLISECONDS.sleep(RESTART_PAUSE.toMillis());
                launch();
                return;
            } catch (IOException e) {
                say.accept(Words.of("database.failed", e.getMessage(), log()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Path pidFile() {
        return root.resolve("run/mariadbd.pid");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
