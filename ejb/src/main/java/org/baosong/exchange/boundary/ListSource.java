package org.baosong.exchange.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.baosong.definition.control.CellNames;
import org.baosong.exchange.control.ListColumns;
import org.baosong.exchange.control.ListIndex;
import org.baosong.exchange.control.ListReader;

/**
 * An inspected list on disk.
 *
 * @param order ids of its columns from left to right
 */
public record ListSource(Path file, List<String> order, long campaignId) {

    ListIndex index(ListColumns columns, CellNames names) {
        try {
            return ListIndex.of(new ListReader(file), order, columns, names);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
