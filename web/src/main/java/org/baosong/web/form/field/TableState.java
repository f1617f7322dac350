package org.baosong.web.form.field;

import java.util.List;
import org.baosong.definition.model.Section;

/**
 * A table as it stands on one page.
 *
 * @param id       what the ids of its controls begin with, and their names in a post
 * @param rows     its rows in order
 * @param template an empty row for the browser to copy, with {@value #NEW} for its key
 * @param locked   whether nothing in it can be changed
 * @param closed   whether no rows can be added or removed
 * @param message  what is wrong with the table as a whole, or empty
 * @param findings what was noticed in its rows
 * @param remarks  what a desk said about the table
 */
public record TableState(Section section, String id, List<Row> rows, Row template, boolean locked, boolean closed, String message,
                         List<Beside.FindingLine> findings, List<ItemState.RemarkLine> remarks) {

    /** Key of the row that is copied. */
    public static final String NEW = "__ROW__";

    /**
     * A row.
     *
     * @param key   within the names of its controls
     * @param rowId identity given by the server, empty for one not yet saved
     * @param cells in the order of the columns
     */
    public record Row(String key, String rowId, List<FieldState> cells, List<ItemState.RemarkLine> remarks) {
    }
}
