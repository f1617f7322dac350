package org.baosong.exchange.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.EnumMap;
import java.util.Map;
import org.baosong.definition.control.CellNames;
import org.baosong.definition.control.FieldType;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.control.Parsed;
import org.baosong.definition.model.Binding;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.RegionCode;

/** What one row of a list means, cell by cell, by the same reading as a form's. */
public final class RowReading {

    private final ListColumns columns;
    private final CellNames names;
    private final Map<String, String> cells;
    private final Map<Binding, String> values = new EnumMap<>(Binding.class);

    public RowReading(ListColumns columns, CellNames names, Map<String, String> cells) {
        this.columns = columns;
        this.names = names;
        this.cells = cells;
    }

    /** Raw answers by field id; none for an empty cell, and none for where the organisation stands, which is not the form's to say. */
    public JsonObject answers() {
        JsonObjectBuilder answers = Jsons.object();
        for (ListColumn column : columns.all()) {
            String text = cells.getOrDefault(column.id(), "");
            if (column.field() != null && !text.isEmpty() && !column.isFor(Binding.PARENT)) {
                answers.add(column.id(), FieldTypes.of(column.field()).fromCell(text, column.field(), names));
            }
        }
        return answers.build();
    }

    /** What stands in the cell of that part of the organisation; empty if nothing does or the list has no such column. */
    public String text(Binding binding) {
        return columns.of(binding).map(column -> PlainText.line(cells.getOrDefault(column.id(), ""))).orElse("");
    }

    /** Whether it names another organisation above, not the authority, whose id is that of its region. */
    public boolean isBelowAnother() {
        String above = text(Binding.PARENT);
        return !above.isEmpty() && names.organisationId(above).filter(RegionCode::isRegionCode).isEmpty();
    }

    /** The same as the register would keep it; empty if it cannot be read. */
    public String value(Binding binding) {
        return values.computeIfAbsent(binding, this::read);
    }

    private String read(Binding binding) {
        String text = text(binding);
        if (text.isEmpty()) {
            return "";
        }
        ListColumn column = columns.of(binding).orElseThrow();
        if (column.field() == null) {
            return text;
        }
        FieldType type = FieldTypes.of(column.field());
        Parsed parsed = type.parse(type.fromCell(text, column.field(), names), column.field());
        return !parsed.isRefused() && parsed.value() instanceof JsonString value ? value.getString() : "";
    }
}
