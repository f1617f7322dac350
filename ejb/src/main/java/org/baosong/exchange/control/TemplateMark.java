package org.baosong.exchange.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/**
 * What a hidden sheet says of the template a list was made from.
 *
 * @param definition code
 * @param version    of the definition
 * @param sheet      name of the sheet that holds the list
 * @param headings   column ids by heading as compared
 */
record TemplateMark(String definition, String version, String sheet, Map<String, String> headings) {

    /** Name of the hidden sheet. */
    static final String SHEET = "_baosong";
    /** Form of the template; a list of another form is refused. */
    static final String FORM = "1";

    private static final int FIRST_COLUMN_ROW = 4;

    void write(Worksheet sheetToFill, Map<String, String> shown) {
        sheetToFill.value(0, 0, "form");
        sheetToFill.value(0, 1, FORM);
        sheetToFill.value(1, 0, "definition");
        sheetToFill.value(1, 1, definition);
        sheetToFill.value(2, 0, "version");
        sheetToFill.value(2, 1, version);
        sheetToFill.value(3, 0, "sheet");
        sheetToFill.value(3, 1, sheet);
        int row = FIRST_COLUMN_ROW;
        for (Map.Entry<String, String> column : shown.entrySet()) {
            sheetToFill.value(row, 0, column.getValue());
            sheetToFill.value(row, 1, column.getKey());
            row++;
        }
    }

    /** Reads it from the pairs of the hidden sheet; null if they are no mark of this form. */
    static TemplateMark of(Map<String, String> pairs) {
        Map<String, String> headings = new LinkedHashMap<>(pairs);
        boolean known = FORM.equals(headings.remove("form"));
        String definition = headings.remove("definition");
        String version = headings.remove("version");
        String sheet = headings.remove("sheet");
        if (!known || definition == null || version == null || sheet == null) {
            return null;
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        headings.forEach((heading, id) -> byKey.put(ListColumn.key(heading), id));
        return new TemplateMark(definition, version, sheet, byKey);
    }
}
