package org.baosong.launcher.check;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;

import org.baosong.launcher.DataFolder;
import org.baosong.launcher.Ports;
import org.baosong.launcher.StartFailure;

/** Looks at the computer: Java, data folder, disk, clock and port. */
final class MachineCheck {

    private static final int LEAST_JAVA = 17;
    private static final long MEGABYTE = 1024L * 1024;
    private static final long FIRST_START_MEGABYTES = 2_048;
    private static final long LATER_MEGABYTES = 500;
    private static final long COMFORT_MEGABYTES = 10_240;
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private final Report report;

    MachineCheck(Report report) {
        this.report = report;
    }

    void java() {
        int feature = Runtime.version().feature();
        if (feature < LEAST_JAVA) {
            report.bad("check.java.old", Runtime.version());
        } else {
            report.good("check.java.good", Runtime.version());
        }
        if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            report.warn("check.java.charset", Charset.defaultCharset());
        }
    }

    /** Whether another process works in the folder; its port is taken then for a good reason. */
    boolean dataFolder(Path data) {
        if (!Files.exists(data)) {
            newDataFolder(data);
            return false;
        }
        try (DataFolder folder = DataFolder.open(data)) {
            report.good("check.data.good", folder.root());
            if (Files.getFileStore(data).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(data).contains(PosixFilePermission.OTHERS_READ)) {
                report.warn("check.data.open", data);
            }
            return false;
        } catch (StartFailure e) {
            if (Files.isWritable(data)) {
                report.warn("check.data.running", data);
                return true;
            }
            report.bad(e);
            return false;
        } catch (IOException e) {
            report.bad("data.unusable", data, e.getMessage());
            return false;
        }
    }

    /** Only looks: a folder made by whoever checks might belong to the wrong account. */
    private void newDataFolder(Path data) {
        if (Files.isWritable(existing(data))) {
            report.good("check.data.new", data);
        } else {
            report.bad("check.data.forbidden", data, existing(data));
        }
    }

    void disk(Path data) {
        try {
            FileStore store = Files.getFileStore(existing(data));
            long room = store.getUsableSpace() / MEGABYTE;
            boolean first = !Files.exists(data.resolve("database/installed"));
            long needed = first ? FIRST_START_MEGABYTES : LATER_MEGABYTES;
            if (room < needed) {
                report.bad("check.disk.full", data, room, needed);
            } else if (room < COMFORT_MEGABYTES) {
                report.warn("check.disk.low", data, room);
            } else {
                report.good("check.disk.good", room);
            }
        } catch (IOException e) {
            report.bad("data.unusable", data, e.getMessage());
        }
    }

    private static Path existing(Path path) {
        Path found = path;
        while (!Files.exists(found)) {
            found = found.getParent();
        }
        return found;
    }

    /** A clock that is behind the program's own date, or behind what the last run wrote, would date filings wrongly. */
    void clock(Instant built, Path data) {
        Instant now = Instant.now();
        if (now.isBefore(built.minus(CLOCK_TOLERANCE))) {
            report.bad("check.clock.behind", now, built);
            return;
        }
        try {
            Path last = data.resolve("run/mariadbd.pid");
            if (Files.exists(last) && Files.getLastModifiedTime(last).toInstant().isAfter(now.plus(CLOCK_TOLERANCE))) {
                report.bad("check.clock.back", now, Files.getLastModifiedTime(last));
                return;
            }
        } catch (IOException e) {
            report.warn("data.unusable", data, e.getMessage());
        }
        report.good("check.clock.good", now);
    }

    void port(String listen, int port) {
        try {
            Ports.requireFree(listen, port);
            report.good("check.port.good", listen, port);
        } catch (StartFailure e) {
            report.bad(e);
        }
    }
}
