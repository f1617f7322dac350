package org.baosong.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.jar.Manifest;

/** The files that travel inside the self-running jar. */
public final class Parts {

    public static final String WAR = "baosong.war";
    public static final String RAR = "jms-config.rar";
    static final String DATABASE = "mariadb.jar";

    private static final String FOLDER = "/baosong/";

    private Parts() {
    }

    /** The content of one of the files above. */
    public static InputStream open(String name) {
        InputStream in = Parts.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw StartFailure.failed("runtime.missing", name);
        }
        return in;
    }

    /** Names the server inside this jar, so that a data folder knows whether its unpacked copy is the same. */
    static String build() {
        return manifest("Server-Build").orElse("unknown");
    }

    /** When this jar was made. */
    public static Instant built() {
        return manifest("Build-Time").map(Instant::parse).orElse(Instant.EPOCH);
    }

    private static Optional<String> manifest(String name) {
        try (InputStream in = Parts.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return in == null ? Optional.empty() : Optional.ofNullable(new Manifest(in).getMainAttributes().getValue(name));
        } catch (IOException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("runtime.missing", "MANIFEST.MF"), e);
        }
    }

    static Path copy(String name, Path folder) {
        Path target = folder.resolve(name);
        try (InputStream in = open(name)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("runtime.unpack", target, e.getMessage()), e);
        }
    }
}
