package org.baosong.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database process that outlived a killed server. It still holds the data files, so the next start stops it first. A process is
 * only ours when it runs our very binary: the number in the file may long belong to somebody else.
 */
final class Orphan {

    private final ProcessHandle process;

    private Orphan(ProcessHandle process) {
        this.process = process;
    }

    static Optional<Orphan> find(Path pidFile, Path binary) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String text = Files.readString(pidFile).strip();
        if (!text.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(text)).filter(ProcessHandle::isAlive).filter(found -> runs(found, binary)).map(Orphan::new);
    }

    private static boolean runs(ProcessHandle found, Path binary) {
        return found.info().command().map(Path::of).filter(command -> sameFile(command, binary)).isPresent();
    }

    private static boolean sameFile(Path command, Path binary) {
        try {
            return command.equals(binary) || Files.exists(command) && Files.exists(binary) && Files.isSameFile(command, binary);
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks it to stop, then insists: the database recovers from either. */
    void stop(Duration patience) throws IOException {
        process.destroy();
        if (!ended(patience)) {
            process.destroyForcibly();
            if (!ended(patience)) {
                throw new IOException("process " + process.pid() + " does not end");
            }
        }
    }

    private boolean ended(Duration patience) throws IOException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for process " + process.pid(), e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
