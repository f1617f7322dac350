package org.baosong.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.operations.boundary.Settings;

/**
 * The files of lists, one for each upload and export, named by its key, in a folder that all nodes share. A file is complete or not
 * there: it is written under another name first. Nobody but the account of the server can read them.
 */
@ApplicationScoped
public class ExchangeFiles {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String PART = ".part";
    private static final int MEGABYTE = 1 << 20;

    @Inject
    private Settings settings;

    /**
     * Writes an upload to a file of its own; the caller keeps or deletes it.
     *
     * @throws DomainException if it is larger than {@link Limits#UPLOAD}; nothing is left then
     */
    public Path receive(InputStream body) throws IOException {
        Path part = create("upload-" + Ids.next());
        boolean complete = false;
        try (OutputStream out = Files.newOutputStream(part)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > Limits.UPLOAD) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
            complete = true;
            return part;
        } finally {
            if (!complete) {
                Files.deleteIfExists(part);
            }
        }
    }

    public static DomainException tooLarge() {
        return new DomainException(ExchangeError.TOO_LARGE, Limits.UPLOAD / MEGABYTE);
    }

    /** Where the file of a key begins to be written; what a broken attempt left is gone. */
    public Path begin(long id) throws IOException {
        return create(String.valueOf(id));
    }

    private Path create(String name) throws IOException {
        Path part = folder().resolve(name + PART);
        Files.deleteIfExists(part);
        return isPosix(part) ? Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))) : Files.createFile(part);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Puts a written file under its key. */
    public void keep(Path part, long id) throws IOException {
        Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public Path file(long id) {
        return settings.files().resolve("exchange").resolve(id + ".xlsx");
    }

    /** Puts the rows of an upload under its key. */
    public void keepRows(Path part, long id) throws IOException {
        Files.move(part, rowsFile(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The rows of an upload, until they have their verdicts. */
    public Optional<RowSpool> rows(long id) {
        return Optional.of(rowsFile(id)).filter(Files::isRegularFile).map(RowSpool::new);
    }

    public void forgetRows(long id) {
        delete(rowsFile(id));
    }

    private Path rowsFile(long id) {
        return settings.files().resolve("exchange").resolve(id + ".rows");
    }

    /** The file of a key, if it has not been deleted. */
    public Optional<Path> find(long id) {
        return Optional.of(file(id)).filter(Files::isRegularFile);
    }

    public void delete(long id) {
        delete(file(id));
    }

    /** Deletes what is older than a moment, also what nobody knows of. */
    public void sweep(Instant before) {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    delete(file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    private Path folder() throws IOException {
        Path folder = settings.files().resolve("exchange");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (isPosix(folder) && !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
        return folder;
    }
}
