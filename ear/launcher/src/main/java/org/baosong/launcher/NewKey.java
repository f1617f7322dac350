package org.baosong.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * {@code --new-key}: adds a key to the file of keys of personal data and makes it the one in use. The old ones stay: the platform, once
 * started anew, wraps what they protect with the new one in the background. The file is replaced as a whole or not at all.
 */
final class NewKey {

    private static final int BYTES = 32;
    private static final String PREFIX = "key.";

    private NewKey() {
    }

    /** The file as configured, or as the platform makes it. */
    static Path file(Settings settings, Path data) {
        String configured = settings.get(Key.CRYPTO_KEYRING);
        return configured.isBlank() ? data.resolve("keyring") : Path.of(configured).toAbsolutePath();
    }

    /** What was done and what remains to be done, in words. */
    static String add(Path file) {
        if (!Files.isRegularFile(file)) {
            throw StartFailure.failed("keyring.missing", file);
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Properties lines = new Properties();
            lines.load(new StringReader(text));
            String before = lines.getProperty("current", "");
            if (lines.getProperty(PREFIX + before) == null || lines.getProperty("hmac") == null) {
                throw StartFailure.failed("keyring.bad", file);
            }
            int number = 1 + lines.stringPropertyNames().stream().filter(name -> name.matches("key\\.[0-9]{1,8}"))
                    .mapToInt(name -> Integer.parseInt(name.substring(PREFIX.length()))).max().orElse(0);
            String kept = text.lines().filter(line -> !line.strip().startsWith("current")).collect(Collectors.joining("\n"));
            replace(file, "current=" + number + "\n" + kept + "\n" + PREFIX + number + "=" + made() + "\n");
            return Words.of("keyring.added", file, number, before);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("keyring.failed", file, e.getMessage()), e);
        }
    }

    private static String made() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static void replace(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (var out = Files.newByteChannel(fresh, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            out.write(StandardCharsets.UTF_8.encode(content));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
