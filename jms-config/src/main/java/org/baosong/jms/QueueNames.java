package org.baosong.jms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The list of queues, read from {@code queues.txt} beside this class. It is a text file so that the modules which may not depend
 * on the resource adapter, and operators, can compare theirs with it.
 */
public final class QueueNames {

    private static final String DEAD_LETTER_PREFIX = "DLQ.";

    private QueueNames() {
    }

    /** All working queues, without their dead-letter queues. */
    public static List<String> all() {
        InputStream in = QueueNames.class.getResourceAsStream("queues.txt");
        if (in == null) {
            throw new IllegalStateException("queues.txt is missing from the resource adapter");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a message of the queue goes after its last failed attempt. */
    public static String deadLetterQueue(String queue) {
        return DEAD_LETTER_PREFIX + queue;
    }
}
