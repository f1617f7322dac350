package org.baosong.exchange.control;

import java.util.List;

/**
 * What an inspected list is.
 *
 * @param definition code of the definition its template was made for
 * @param version    version of that definition
 * @param columns    ids of its columns from left to right; empty text for one that is passed over
 * @param rows       rows that hold something
 */
public record ListFile(String definition, String version, List<String> columns, int rows) {

    public ListFile {
        columns = List.copyOf(columns);
    }
}
