package org.baosong.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Writes the server's command files. Values stand in them as names of system properties, so that no password lies on disk; the
 * server replaces the names when it reads a line, after which it cuts property lists at ':' and pairs at '='.
 */
final class CommandFile {

    private static final String SPECIAL = "\\:=;";

    private CommandFile() {
    }

    static Path write(Path file, List<String> lines) {
        try {
            return Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("runtime.unpack", file, e.getMessage()), e);
        }
    }

    /** A value in the form in which it survives the cutting. */
    static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            if (SPECIAL.indexOf(value.charAt(i)) >= 0) {
                escaped.append('\\');
            }
            escaped.append(value.charAt(i));
        }
        return escaped.toString();
    }

    /** Puts an escaped value where a command line can name it. */
    static String name(Properties system, String name, String value) {
        system.setProperty(name, escape(value));
        return "${" + name + "}";
    }
}
