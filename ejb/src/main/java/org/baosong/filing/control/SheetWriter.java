package org.baosong.filing.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.baosong.definition.control.AnswerContext;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.control.Finding;
import org.baosong.definition.control.Findings;
import org.baosong.definition.control.Lookups;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingSheet;
import org.baosong.kernel.Jsons;

/** Puts answers into words, and beside them what they were before. */
public final class SheetWriter {

    private final FilingDefinition definition;
    private final Lookups lookups;
    private final LocalDate today;
    private final Locale locale;
    private JsonObject periodBefore = Jsons.empty();
    private List<Finding> findings = List.of();

    public SheetWriter(FilingDefinition definition, Lookups lookups, LocalDate today, Locale locale) {
        this.definition = definition;
        this.lookups = lookups;
        this.today = today;
        this.locale = locale;
    }

    /** Puts the answers of the period before beside those that are compared with it. */
    public SheetWriter comparedWith(JsonObject answersThen) {
        periodBefore = answersThen;
        return this;
    }

    /** @param before answers of the submission before, or null if this is the first */
    public FilingSheet write(JsonObject answers, JsonObject before) {
        findings = Findings.of(definition, answers, periodBefore);
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
        return new FilingSheet.Part(section.id(), section.title().in(locale), lines, List.of(), List.of(), List.of(), List.of(), false, List.of());
    }

    private FilingSheet.Line line(Field field, JsonObject answers, JsonObject before) {
        JsonValue now = answers.get(field.id());
        JsonValue then = before == null ? now : before.get(field.id());
        boolean changed = before != null && !same(now, then);
        return new FilingSheet.Line(field.id(), field.label().in(locale), field.isPart(), field.required().test(answers::get),
                display(field, now, answers), changed ? display(field, then, before) : "", changed, field.hint().in(locale), compared(field, now),
                notes(finding -> finding.words().field().equals(field.id()), ""), FieldTypes.of(field).isPersonal() && Condition.isFilled(now));
    }

    private FilingSheet.Compared compared(Field field, JsonValue now) {
        JsonValue then = periodBefore.get(field.id());
        return field.comparison().previousPeriod() && Condition.isFilled(then)
                ? new FilingSheet.Compared(display(field, then, periodBefore), Findings.movement(now, then).orElse("")) : null;
    }

    private List<FilingSheet.Note> notes(Predicate<Finding> which, String lead) {
        return findings.stream().filter(Finding::isWarning).filter(which)
                .map(finding -> new FilingSheet.Note(lead + finding.words().said(locale), finding.reason())).toList();
    }

    private FilingSheet.Part table(Section section, JsonObject answers, JsonObject before) {
        List<String> columns = section.fields().stream().map(field -> field.label().in(locale)).toList();
        List<String> persons = section.fields().stream().map(field -> FieldTypes.of(field).isPersonal() ? field.id() : "").toList();
        List<List<String>> rows = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<FilingSheet.Note> notes = new ArrayList<>();
        if (Condition.isFilled(answers.get(section.id()))) {
            for (JsonObject row : answers.getJsonArray(section.id()).getValuesAs(JsonObject.class)) {
                rows.add(section.fields().stream().map(field -> display(field, row.get(field.id()), answers)).toList());
                ids.add(row.getString("_id", ""));
                String at = section.id() + "[" + (rows.size() - 1) + "].";
                notes.addAll(notes(finding -> finding.words().field().startsWith(at), rows.size() + ". "));
            }
        }
        boolean changed = before != null && !same(answers.get(section.id()), before.get(section.id()));
        return new FilingSheet.Part(section.id(), section.title().in(locale), List.of(), columns, persons, rows, ids, changed, notes);
    }

    private String display(Field field, JsonValue value, JsonObject answers) {
        return Condition.isFilled(value) ? FieldTypes.of(field).display(field, value, new AnswerContext(answers, lookups, today), locale) : "";
    }

    private static boolean same(JsonValue one, JsonValue other) {
        return !Condition.isFilled(one) && !Condition.isFilled(other) || one != null && one.equals(other);
    }
}
