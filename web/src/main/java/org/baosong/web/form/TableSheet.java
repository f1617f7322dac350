package org.baosong.web.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baosong.definition.control.AnswerContext;
import org.baosong.definition.control.DraftCells;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.control.Visibility;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.Section;
import org.baosong.kernel.Jsons;
import org.baosong.web.form.field.Beside;
import org.baosong.web.form.field.FieldRenderers;
import org.baosong.web.form.field.FieldState;
import org.baosong.web.form.field.RawAnswers;
import org.baosong.web.form.field.TableState;

/** One repeating section of a sheet: its rows as stored, with what was typed or could not be read laid over them. */
final class TableSheet {

    static final String ROW_ID = "_id";
    /** More rows than any definition allows; a longer post is not looked at further. */
    private static final int MOST = 500;

    private final FormSheet sheet;
    private final Section section;
    private final String id;

    TableSheet(FormSheet sheet, Section section) {
        this.sheet = sheet;
        this.section = section;
        this.id = FormSheet.ID_PREFIX + section.id();
    }

    /** The posted rows as raw answers; null if the table was not on the page. Rows left wholly empty are none. */
    static JsonValue decode(Section section, Map<String, String[]> post, String name) {
        String[] keys = post.get(name + ":rows");
        if (keys == null || keys.length == 0) {
            return null;
        }
        JsonArrayBuilder rows = Jsons.array();
        Arrays.stream(keys[0].split(",")).map(String::strip).filter(key -> !key.isEmpty()).limit(MOST).forEach(key -> {
            JsonObjectBuilder row = Jsons.object();
            boolean filled = false;
            if (RawAnswers.posted(post, name + ":" + key + ":" + ROW_ID) instanceof JsonString rowId && !rowId.getString().isEmpty()) {
                row.add(ROW_ID, rowId);
                filled = true;
            }
            for (Field field : section.fields()) {
                JsonValue raw = FieldRenderers.of(field).decode(post, name + ":" + key + ":" + field.id());
                if (raw != null) {
                    row.add(field.id(), raw);
                    filled |= Condition.isFilled(raw) && !(raw instanceof JsonString text && text.getString().isBlank());
                }
            }
            if (filled) {
                rows.add(row);
            }
        });
        return rows.build();
    }

    TableState state() {
        boolean locked = !sheet.filing().editable() || isLocked(section.id());
        boolean closed = locked || isLocked(DraftCells.rowSet(section.id()));
        JsonValue typed = sheet.typed().get(section.id());
        JsonArray stored = typed instanceof JsonArray rows ? rows
                : sheet.filing().answers().get(section.id()) instanceof JsonArray rows ? rows : JsonValue.EMPTY_JSON_ARRAY;
        List<TableState.Row> rows = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            JsonObject row = stored.getJsonObject(i);
            String rowId = row.getString(ROW_ID, "");
            rows.add(row(rowId.isEmpty() ? "n" + i : rowId, row, section.id() + "[" + i + "].", locked || isLocked(DraftCells.row(section.id(), rowId))));
        }
        int least = Math.min(Math.max(section.repeat().min(), 1), 3);
        for (int i = rows.size(); !closed && i < least; i++) {
            rows.add(row("n" + i, Jsons.empty(), "", false));
        }
        List<Beside.FindingLine> findings = sheet.findings(section.id());
        return new TableState(section, id, rows, row(TableState.NEW, Jsons.empty(), "", false), locked, closed, sheet.message(section.id()), findings,
                sheet.remarks(section.id()::equals));
    }

    private TableState.Row row(String key, JsonObject row, String at, boolean locked) {
        String rowId = row.getString(ROW_ID, "");
        List<FieldState> cells = section.fields().stream().map(field -> cell(field, key, row, at, locked)).toList();
        return new TableState.Row(key, rowId, cells, rowId.isEmpty() ? List.of() : sheet.remarks((section.id() + "/" + rowId)::equals));
    }

    private boolean isLocked(String place) {
        return sheet.filing().locked().contains(place);
    }

    private FieldState cell(Field field, String key, JsonObject row, String at, boolean rowLocked) {
        Visibility visibility = sheet.visibility();
        String cellId = id + ":" + key + ":" + field.id();
        boolean locked = rowLocked || isLocked(field.id());
        JsonValue unreadable = sheet.filing().editable() ? sheet.filing().unreadable().get(DraftCells.key(section.id(), row.getString(ROW_ID, ""), field.id())) : null;
        JsonValue shown = unreadable != null && !sheet.typed().containsKey(section.id()) ? unreadable : row.get(field.id());
        String message = at.isEmpty() ? "" : sheet.message(at + field.id());
        if (message.isEmpty() && unreadable != null) {
            message = Optional.ofNullable(FieldTypes.of(field).parse(unreadable, field).violation()).map(sheet.words()::wrong).orElse("");
        }
        boolean required = field.required().test(other -> visibility.valueInRow(other, row));
        boolean fixed = field.fixed().test(other -> visibility.valueInRow(other, row));
        return new FieldState(field, cellId, shown, locked, required, visibility.inRow(field, row), false, message, display(field, row), "", "",
                "", sheet.places(field, shown), describes(field, cellId), new Beside(fixed, "", List.of(), sheet.person(field, row.get(field.id()), DraftCells.key(section.id(), row.getString(ROW_ID, ""), field.id()))));
    }

    private String display(Field field, JsonObject row) {
        JsonValue value = row.get(field.id());
        boolean sound = Condition.isFilled(value) && (FieldTypes.of(field).isPersonal() ? value instanceof JsonObject
                : !FieldTypes.of(field).parse(value, field).isRefused());
        return sound ? FieldTypes.of(field).display(field, value, new AnswerContext(row, sheet.around(), sheet.around().today()), sheet.words().locale()) : "";
    }

    private static String describes(Field field, String cellId) {
        return cellId + ":error" + (FieldTypes.of(field).unit(field).isEmpty() ? "" : " " + cellId + ":unit");
    }

    /** What is wrong in the rows, by cell, each with the id of its control. */
    static List<FormSheet.Complaint> complaints(FormSheet sheet, Section section, Set<String> told) {
        List<FormSheet.Complaint> complaints = new ArrayList<>();
        if (!sheet.message(section.id()).isEmpty()) {
            complaints.add(new FormSheet.Complaint("#" + FormSheet.ID_PREFIX + section.id(), section.title().in(sheet.words().locale()),
                    sheet.message(section.id())));
        }
        told.add(section.id());
        List<TableState.Row> rows = new TableSheet(sheet, section).state().rows();
        for (int i = 0; i < rows.size(); i++) {
            for (FieldState cell : rows.get(i).cells()) {
                told.add(section.id() + "[" + i + "]." + cell.field().id());
                if (cell.isWrong()) {
                    String words = sheet.words().say("form.row.wrong", section.title().in(sheet.words().locale()), String.valueOf(i + 1), cell.message());
                    complaints.add(new FormSheet.Complaint("#" + FieldRenderers.of(cell.field()).focusId(cell), cell.field().label().in(sheet.words().locale()), words));
                }
            }
        }
        return complaints;
    }
}
