package org.baosong.definition.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The definitions that come with the program.
 *
 * @param path where it lies below {@code definitions/}
 * @param yaml its text
 */
public record BuiltIn(String path, String yaml) {

    private static final String ROOT = "/definitions/";

    /** All of them, in the order of {@code index.txt}: a jar cannot be listed everywhere. */
    public static List<BuiltIn> all() {
        return read("index.txt").lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(path -> new BuiltIn(path, read(path))).toList();
    }

    private static String read(String path) {
        try (InputStream in = BuiltIn.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("definitions/" + path + " is listed but not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
