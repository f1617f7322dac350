package org.baosong.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;

/**
 * The application server inside this process: listens only where it was told to, has the database pool, the broker and the
 * application, or says why not.
 */
final class MicroServer {

    /** What may be kept between two starts. The rest holds the last run's configuration and applications, and would be loaded twice. */
    private static final Set<String> KEPT = Set.of("runtime", "lib");
    private static final String COMPLETE = ".complete";
    private static final String LOGGING = "logging.properties";
    private static final String SERVER_HOOK = "Payara Micro Shutdown Hook";
    private static final String SERVER_LOGGER = "PayaraMicro";
    private static final long STOP_PATIENCE_MILLIS = 10_000;

    private final Path data;
    private final Path folder;
    private final Settings settings;
    private final Properties system;
    private PayaraMicroBoot boot;

    MicroServer(Path data, Settings settings, Properties system) {
        this.data = data;
        this.folder = data.resolve("runtime");
        this.settings = settings;
        this.system = system;
    }

    /** Where the database is and who we are there, as the pool needs it. */
    record Database(String url, String user, String password) {
    }

    void start(String listen, int port, Database database) {
        Path parts = Folders.make(folder.resolve("parts"));
        Path rar = Parts.copy(Parts.RAR, parts);
        Path war = Parts.copy(Parts.WAR, parts);
        Path before = CommandFile.write(parts.resolve("pre-boot.txt"), preBoot(listen));
        Path after = CommandFile.write(parts.resolve("post-boot.txt"), postBoot(rar, database));
        Path open = CommandFile.write(parts.resolve("post-deploy.txt"), List.of(
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.enabled=true"));
        Path unpacked = freshRoot();
        try {
            boot = PayaraMicroLauncher.create(new String[] {
                "--unpackdir", unpacked.toString(), "--port", Integer.toString(port),
                "--maxHttpThreads", Integer.toString(settings.number(Key.HTTP_THREADS, 4, 1_000)), "--minHttpThreads", "4",
                "--disablephonehome", "--logproperties", logging(parts).toString(), "--nohazelcast", "--prebootcommandfile", before.toString(), "--postbootcommandfile", after.toString(),
                "--postdeploycommandfile", open.toString(),
                "--deploy", war.toString(), "--contextroot", "/"});
        } catch (Exception e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("server.failed", e.getMessage()), e);
        }
        requireDeployed("jms-config", "baosong");
        markComplete(unpacked);
    }

    /** Stops the applications, and returns when they have stopped; at once when there is nothing to stop. */
    void stop() {
        if (boot == null) {
            return;
        }
        quieten();
        try {
            boot.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            // The server's own hook runs beside ours and was faster. Until it is through, the applications still need their database.
            Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(SERVER_HOOK)).forEach(MicroServer::await);
        }
    }

    private static void await(Thread hook) {
        try {
            hook.join(STOP_PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** At its end the server prints the configuration of its pools and whose hook was faster, which tells an operator nothing. */
    private static void quieten() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Logger.getLogger(SERVER_LOGGER).setFilter(record -> false);
    }

    /** A failed deployment leaves a server that says it is ready and serves nothing. */
    private void requireDeployed(String... names) {
        Collection<String> deployed = boot.getRuntime().getDeployedApplicationNames();
        for (String name : names) {
            if (!deployed.contains(name)) {
                throw StartFailure.failed("server.application", name);
            }
        }
    }

    /**
     * The server's own files stay unpacked between starts, which saves two seconds; a copy that was interrupted, or that belongs to
     * another build, goes.
     */
    private Path freshRoot() {
        Path root = folder.resolve("server-" + Parts.build());
        try {
            removeOtherBuilds(root);
            if (!Files.exists(root.resolve(COMPLETE))) {
                Folders.delete(root);
            }
            Folders.make(root);
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, entry -> !KEPT.contains(entry.getFileName().toString()))) {
                for (Path entry : entries) {
                    Folders.delete(entry);
                }
            }
            return root;
        } catch (IOException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("runtime.unpack", root, e.getMessage()), e);
        }
    }

    private void removeOtherBuilds(Path current) throws IOException {
        try (DirectoryStream<Path> builds = Files.newDirectoryStream(folder, "server-*")) {
            for (Path build : builds) {
                if (!build.equals(current)) {
                    Folders.delete(build);
                }
            }
        }
    }

    private static void markComplete(Path root) {
        try {
            Files.writeString(root.resolve(COMPLETE), "");
        } catch (IOException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("runtime.unpack", root, e.getMessage()), e);
        }
    }

    /** The operator's own file, or ours with the place of the log filled in. */
    private Path logging(Path parts) {
        Path own = data.resolve(LOGGING);
        if (Files.exists(own)) {
            return own;
        }
        Path logs = Folders.make(data.resolve("logs"));
        try (InputStream in = MicroServer.class.getResourceAsStream(LOGGING)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // A percent sign in a file handler's pattern is a place-holder, a backslash in a properties file an escape.
            String place = logs.toString().replace("\\", "\\\\").replace("%", "%%");
            return Files.writeString(parts.resolve(LOGGING), text.replace("${logs}", place));
        } catch (IOException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("runtime.unpack", parts, e.getMessage()), e);
        }
    }

    private static List<String> preBoot(String listen) {
        String config = "set configs.config.server-config.";
        String http = config + "network-config.protocols.protocol.http-listener.http.";
        return List.of(
                // Only this closes the cluster's port 6900, which listens on every address otherwise.
                config + "hazelcast-config-specific-configuration.enabled=false",
                config + "network-config.network-listeners.network-listener.http-listener.address=" + listen,
                // Opened when the application is there: until then the health page would say UP with nothing behind it.
                config + "network-config.network-listeners.network-listener.http-listener.enabled=false",
                http + "xpowered-by=false",
                http + "server-header=false");
    }

    private List<String> postBoot(Path rar, Database database) {
        List<String> lines = new ArrayList<>();
        lines.add("create-jdbc-connection-pool --datasourceclassname=com.mysql.cj.jdbc.MysqlDataSource --restype=javax.sql.DataSource"
                + " --steadypoolsize=4 --maxpoolsize=" + settings.number(Key.DB_POOL, 4, 10_000) + " --poolresize=4 --maxwait=5000"
                + " --idletimeout=300 --isolationlevel=read-committed --isisolationguaranteed=true"
                // Every connection is asked before use (at most once a second): a restarted database costs nobody an error.
                + " --isconnectvalidatereq=true --validationmethod=custom-validation"
                + " --validationclassname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation --validateatmostonceperiod=1"
                + " --property url=" + CommandFile.reference(system, "launcher.db.url", database.url())
                + ":user=" + CommandFile.reference(system, "launcher.db.user", database.user())
                + ":password=" + CommandFile.reference(system, "launcher.db.password", database.password()) + " baosong-pool");
        lines.add("create-jdbc-resource --connectionpoolid=baosong-pool jdbc/baosong");
        system.setProperty("launcher.rar", rar.toString());
        lines.add("deploy --name=jms-config --type=rar ${launcher.rar}");
        lines.add("create-connector-connection-pool --raname=jms-config --connectiondefinition=jakarta.jms.ConnectionFactory"
                // A sender's method touches nothing but messages: one local transaction for up to 200 of them.
                + " --transactionsupport=LocalTransaction --steadypoolsize=1 --maxpoolsize=20 --maxwait=5000 baosong-jms-pool");
        lines.add("create-connector-resource --poolname=baosong-jms-pool jms/baosong");
        return lines;
    }
}
