package org.baosong.filing.boundary;

import java.util.List;

/**
 * Everything a desk decides a filing on.
 *
 * @param sheet   what was submitted last, in words
 * @param history what happened to it, oldest first
 */
public record FilingFile(FilingView filing, FilingSheet sheet, List<EventView> history) {

    public FilingFile {
        history = List.copyOf(history);
    }
}
