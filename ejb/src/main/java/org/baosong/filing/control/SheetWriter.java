package org.baosong.filing.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baosong.definition.control.AnswerContext;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.control.Lookups;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingSheet;

/** Puts answers into words, and beside them what they were before. */
public final class SheetWriter {

    private final FilingDefinition definition;
    private final Lookups lookups;
    private final LocalDate today;
    private final Locale locale;

    public SheetWriter(FilingDefinition definition, Lookups lookups, LocalDate today, Locale locale) {
        this.definition = definition;
        this.lookups = lookups;
        this.today = today;
        this.locale = locale;
    }

    /** @param before answers of the submission before, or null if this is the first */
    public FilingSheet write(JsonObject answers, JsonObject before) {
        List<FilingSheet.Part> parts = new ArrayList<>();
        for (Section section : definition.sections()) {
            if (section.visible().test(answers::get)) {
                parts.add(section.repeats() ? table(section, answers, before) : part(section, answers, before));
            }
        }
        return new FilingSheet(parts);
    }

    private FilingSheet.Part part(Section section, JsonObject answers, JsonObject before) {
        List<FilingSheet.Line> lines = new ArrayList<>();
        for (Section.Item item : section.items()) {
            for (Field field : item.parts()) {
                if (field.visible().test(answers::get) || Condition.isFilled(answers.get(field.id()))) {
                    lines.add(line(field, answers, before));
                }
            }
        }
        return new FilingSheet.Part(section.id(), section.title().in(locale), lines, List.of(), List.of(), false);
    }

    private FilingSheet.Line line(Field field, JsonObject answers, JsonObject before) {
        JsonValue now = answers.get(field.id());
        JsonValue then = before == null ? now : before.get(field.id());
        boolean changed = before != null && !same(now, then);
        return new FilingSheet.Line(field.id(), field.label().in(locale), field.isPart(), field.required().test(answers::get),
                display(field, now, answers), changed ? display(field, then, before) : "", changed, field.hint().in(locale));
    }

    private FilingSheet.Part table(Section section, JsonObject answers, JsonObject before) {
        List<String> columns = section.fields().stream().map(field -> field.label().in(locale)).toList();
        List<List<String>> rows = new ArrayList<>();
        if (Condition.isFilled(answers.get(section.id()))) {
            for (JsonObject row : answers.getJsonArray(section.id()).getValuesAs(JsonObject.class)) {
                rows.add(section.fields().stream().map(field -> display(field, row.get(field.id()), answers)).toList());
            }
        }
        boolean changed = before != null && !same(answers.get(section.id()), before.get(section.id()));
        return new FilingSheet.Part(section.id(), section.title().in(locale), List.of(), columns, rows, changed);
    }

    private String display(Field field, JsonValue value, JsonObject answers) {
        return Condition.isFilled(value) ? FieldTypes.of(field).display(field, value, new AnswerContext(answers, lookups, today), locale) : "";
    }

    private static boolean same(JsonValue one, JsonValue other) {
        return !Condition.isFilled(one) && !Condition.isFilled(other) || one != null && one.equals(other);
    }
}
