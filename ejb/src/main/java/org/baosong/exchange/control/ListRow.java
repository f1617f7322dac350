package org.baosong.exchange.control;

import java.util.Map;

/**
 * One row of a list.
 *
 * @param number as the office program counts, from 1
 * @param cells  texts by column id; no key for an empty cell
 */
public record ListRow(int number, Map<String, String> cells) {

    public ListRow {
        cells = Map.copyOf(cells);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
