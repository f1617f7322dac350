package org.baosong.launcher.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;

import org.baosong.launcher.Folders;
import org.baosong.launcher.Key;
import org.baosong.launcher.Options;
import org.baosong.launcher.Parts;
import org.baosong.launcher.Settings;
import org.baosong.launcher.StartFailure;
import org.baosong.launcher.Words;

/** Looks at everything a start needs, without starting, and says of each finding how to mend it. */
public final class Check {

    private final Settings settings;
    private final Options options;
    private final Path data;
    private final Report report;

    public Check(Settings settings, Options options, Path data, Consumer<String> say) {
        this.settings = settings;
        this.options = options;
        this.data = data;
        this.report = new Report(say);
    }

    /** Whether the platform would start. */
    public boolean run() {
        Path workFolder = workFolder();
        try {
            machine();
            new SettingsCheck(settings, report).run(workFolder);
            database(workFolder);
            broker(workFolder);
            return report.passed();
        } finally {
            remove(workFolder, report);
        }
    }

    /** Refuses to start on an external database that cannot be used; the server's own report of it fills pages. */
    public static void requireDatabase(String url, String user, String password) {
        StringJoiner findings = new StringJoiner(System.lineSeparator());
        Report report = new Report(findings::add);
        Path workFolder = workFolder();
        try {
            new DatabaseCheck(report).external(url, user, password, workFolder);
        } finally {
            remove(workFolder, report);
        }
        if (report.failed()) {
            throw new StartFailure(StartFailure.FAILED, findings.toString(), null);
        }
    }

    private void machine() {
        MachineCheck machine = new MachineCheck(report);
        machine.java();
        boolean running = machine.dataFolder(data);
        machine.disk(data);
        machine.clock(Parts.built(), data);
        if (!running) {
            try {
                machine.port(options.listen().orElseGet(() -> settings.get(Key.HTTP_LISTEN)), Options.portOf(options, settings));
            } catch (StartFailure wrongPort) {
                report.bad(wrongPort);
            }
        }
    }

    private void database(Path workFolder) {
        DatabaseCheck database = new DatabaseCheck(report);
        Optional<String> url = settings.find(Key.DB_URL.key());
        if (url.isPresent()) {
            try {
                database.external(url.get(), settings.plain(Key.DB_USER), settings.plain(Key.DB_PASSWORD), workFolder);
            } catch (StartFailure reference) {
                report.bad(reference);
            }
        } else {
            database.embedded();
        }
    }

    private void broker(Path workFolder) {
        BrokerCheck broker = new BrokerCheck(report);
        Optional<String> url = settings.find(Key.JMS_URL.key());
        if (url.isPresent()) {
            broker.external(url.get(), settings.get(Key.JMS_USER), settings.get(Key.JMS_PASSWORD), workFolder);
        } else {
            broker.embedded();
        }
    }

    private static Path workFolder() {
        try {
            return Files.createTempDirectory("baosong-check");
        } catch (IOException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("runtime.unpack", System.getProperty("java.io.tmpdir"), e.getMessage()), e);
        }
    }

    private static void remove(Path workFolder, Report report) {
        try {
            Folders.delete(workFolder);
        } catch (IOException e) {
            report.warn("runtime.unpack", workFolder, e.getMessage());
        }
    }
}
