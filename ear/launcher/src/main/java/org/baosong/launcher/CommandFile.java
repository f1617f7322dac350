package org.baosong.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Writes the server's command files. Values stand in them, and in the server's configuration, by name: no password lies on disk. */
final class CommandFile {

    private CommandFile() {
    }

    static Path write(Path file, List<String> lines) {
        try {
            return Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("runtime.unpack", file, e.getMessage()), e);
        }
    }

    /**
     * Words for a command line that stand for the value of a system property, set here. The server replaces them twice: by a
     * reference when it reads the line, which may therefore not be cut by anything in the value, and by the value when it is used.
     */
    static String reference(Properties system, String name, String value) {
        system.setProperty(name, value);
        system.setProperty(name + ".reference", "${" + name + "}");
        return "${" + name + ".reference}";
    }
}
