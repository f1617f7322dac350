package org.baosong.sealing.control;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;
import org.baosong.kernel.DomainException;

/**
 * The operator's keys, in a file outside the database and its backup: {@code current=1}, {@code key.1=…}, {@code hmac=…}, each key 32
 * bytes in Base64. A new key is added under a new number and made current; old ones stay as long as something is wrapped with them.
 */
final class KeyFile {

    private final Path path;
    private final Properties lines;

    private KeyFile(Path path, Properties lines) {
        this.path = path;
        this.lines = lines;
    }

    /**
     * Reads the file.
     *
     * @param mayCreate whether a missing file is made, readable by its owner alone; if two make it at once, one of them wins
     * @throws DomainException NO_KEYRING or BAD_KEYRING
     */
    static KeyFile open(Path path, boolean mayCreate) {
        if (!Files.exists(path)) {
            if (!mayCreate) {
                throw new DomainException(SealingError.NO_KEYRING, path.toString());
            }
            create(path);
        }
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new DomainException(SealingError.BAD_KEYRING, path.toString());
        }
        KeyFile file = new KeyFile(path, lines);
        file.key(file.current());
        file.hmac();
        return file;
    }

    private static void create(Path path) {
        Base64.Encoder text = Base64.getEncoder();
        String content = "current=1\nkey.1=" + text.encodeToString(Cipherment.newKey()) + "\nhmac=" + text.encodeToString(Cipherment.newKey()) + "\n";
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (var out = Files.newByteChannel(path, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                out.write(StandardCharsets.UTF_8.encode(content));
            }
        } catch (FileAlreadyExistsException another) {
            // Somebody else has just made it: theirs counts.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String current() {
        return lines.getProperty("current", "");
    }

    byte[] key(String number) {
        return bytes("key." + number);
    }

    byte[] hmac() {
        return bytes("hmac");
    }

    private byte[] bytes(String name) {
        try {
            byte[] key = Base64.getDecoder().decode(lines.getProperty(name, "").strip());
            if (key.length == Cipherment.KEY) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // refused below
        }
        throw new DomainException(SealingError.BAD_KEYRING, path.toString());
    }
}
