package org.baosong.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.baosong.launcher.check.Check;
import org.baosong.launcher.database.EmbeddedDatabase;
import org.baosong.launcher.database.JdbcUrl;

/**
 * Starts the whole platform from one file: database, broker and application in one process and its child, everything they write in
 * one folder. Exit codes: 0 stopped or checked well, 1 failed, 2 called wrongly.
 */
public final class Main {

    /** Chinese must come out right whatever the locale of the shell; services and containers often have none. */
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private volatile EmbeddedDatabase database;
    private volatile MicroServer server;

    private Main() {
    }

    public static void main(String[] args) {
        int code = new Main().run(args);
        if (code >= 0) {
            System.exit(code);
        }
    }

    /** The exit code, or -1 when the platform runs and this thread has nothing left to do. */
    private int run(String[] args) {
        try {
            Options options = Options.parse(args);
            if (options.help()) {
                out.println(Words.of("help"));
                return 0;
            }
            Settings settings = new Settings(System.getProperties(), System.getenv());
            Path data = Path.of(options.data().orElseGet(() -> settings.get(Key.DATA_DIR))).toAbsolutePath().normalize();
            settings.withFile(data);
            if (options.check()) {
                return new Check(settings, options, data, out::println).run() ? 0 : StartFailure.FAILED;
            }
            if (options.newKey()) {
                return newKey(NewKey.file(settings, data));
            }
            start(options, settings, DataFolder.open(data));
            return -1;
        } catch (StartFailure failure) {
            out.println(Words.of("failed", failure.getMessage()));
            return failure.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StartFailure.FAILED;
        }
    }

    /** Nothing was to be started, so nothing is said of a start that failed. */
    private int newKey(Path file) {
        try {
            out.println(NewKey.add(file));
            return 0;
        } catch (StartFailure refused) {
            out.println(refused.getMessage());
            return refused.exitCode();
        }
    }

    private void start(Options options, Settings settings, DataFolder data) throws InterruptedException {
        String listen = options.listen().orElseGet(() -> settings.get(Key.HTTP_LISTEN));
        int port = Options.portOf(options, settings);
        Ports.requireFree(listen, port);
        settings.exportTo(System.getProperties());
        export(options, data.root(), listen, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data), "baosong-stop"));

        out.println(Words.of("starting", data.root()));
        MicroServer.Database connection = settings.find(Key.DB_URL.key()).isPresent()
                ? externalDatabase(settings) : startDatabase(settings, data.root());
        server = new MicroServer(data.root(), settings, System.getProperties());
        server.start(listen, port, connection);
        new Readiness(listen, port).await();
        out.println(Words.of("ready", Readiness.address(listen, port)));
    }

    private static MicroServer.Database externalDatabase(Settings settings) {
        MicroServer.Database external = new MicroServer.Database(completed(settings.plain(Key.DB_URL)),
                settings.plain(Key.DB_USER), settings.plain(Key.DB_PASSWORD));
        Check.requireDatabase(settings.get(Key.DB_URL), external.user(), external.password());
        return external;
    }

    private MicroServer.Database startDatabase(Settings settings, Path root) {
        EmbeddedDatabase embedded = new EmbeddedDatabase(root, memory(settings), out::println);
        database = embedded;
        embedded.start(() -> Parts.open(Parts.DATABASE));
        return new MicroServer.Database(JdbcUrl.complete(embedded.url() + "?sslMode=DISABLED"), embedded.user(), embedded.password());
    }

    static String memory(Settings settings) {
        String memory = settings.get(Key.DB_MEMORY);
        if (!memory.matches("[1-9]\\d{0,6}[MG]")) {
            throw StartFailure.misused("settings.memory", Key.DB_MEMORY.key(), memory);
        }
        return memory;
    }

    static String completed(String url) {
        try {
            return JdbcUrl.complete(url);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(StartFailure.MISUSED, Words.of("settings.db.url", Key.DB_URL.key(), url), e);
        }
    }

    /** The application reads these under the same names as the operator's own settings. */
    private static void export(Options options, Path data, String listen, int port) {
        System.setProperty(Key.DATA_DIR.key(), data.toString());
        System.setProperty(Key.HTTP_LISTEN.key(), listen);
        System.setProperty(Key.HTTP_PORT.key(), Integer.toString(port));
        if (options.demo()) {
            System.setProperty(Key.DEMO.key(), "true");
        }
    }

    /** First those who write, then what they write to. */
    private void stop(DataFolder data) {
        MicroServer running = server;
        if (running != null) {
            running.stop();
        }
        EmbeddedDatabase embedded = database;
        if (embedded != null) {
            embedded.close();
        }
        try {
            data.close();
        } catch (IOException e) {
            out.println(e.getMessage());
        }
        out.println(Words.of("stopped"));
    }
}
