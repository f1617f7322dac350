package org.baosong.web.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.Decisions;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingView;
import org.baosong.web.form.field.Wording;

/** What a desk said, with the place in the form that it is about. Pure. */
public final class Pins {

    private final FilingDefinition definition;
    private final JsonObject answers;
    private final Wording words;

    /**
     * One remark in words.
     *
     * @param label  what it is about
     * @param anchor id of that place on the page of the form; empty for the form as a whole
     * @param reason the coded reason in words, or empty
     */
    public record Pin(String label, String anchor, String reason, String words) {

        public boolean isWhole() {
            return anchor.isEmpty();
        }

        /** The end of the address that leads there. */
        public String fragment() {
            return isWhole() ? "" : "#" + anchor;
        }
    }

    /** @param answers in which rows are counted; without them a row is called one of its table */
    public Pins(FilingDefinition definition, JsonObject answers, Wording words) {
        this.definition = definition;
        this.answers = answers;
        this.words = words;
    }

    /** What is not yet resolved, in the order of the form, what is said of the whole first. */
    public List<Pin> open(List<FilingView.RemarkView> remarks) {
        List<String> order = definition.sections().stream()
                .flatMap(section -> section.repeats() ? Stream.of(section.id()) : section.fields().stream().map(Field::id)).toList();
        return remarks.stream().filter(remark -> !remark.resolved())
                .sorted(Comparator.comparingInt(remark -> order.indexOf(remark.target().replaceFirst("/.*", "")))).map(this::pin).toList();
    }

    private Pin pin(FilingView.RemarkView remark) {
        return new Pin(label(remark.target()), anchor(remark.target()), reason(remark.reasonCode()), remark.words() == null ? "" : remark.words());
    }

    private String label(String target) {
        if (target.equals(FormSheet.WHOLE)) {
            return words.say("form.whole");
        }
        int slash = target.indexOf('/');
        Optional<Section> table = definition.section(slash < 0 ? target : target.substring(0, slash));
        if (table.isEmpty()) {
            return definition.field(target).map(field -> field.label().in(locale())).orElse(target);
        }
        String title = table.get().title().in(locale());
        return slash < 0 ? title : row(table.get(), target.substring(slash + 1)).map(no -> words.say("form.whole.row", title, String.valueOf(no)))
                .orElseGet(() -> words.say("form.whole.someRow", title));
    }

    private Optional<Integer> row(Section table, String rowId) {
        if (!(answers.get(table.id()) instanceof JsonArray rows)) {
            return Optional.empty();
        }
        return IntStream.range(0, rows.size()).filter(i -> rows.getJsonObject(i).getString(TableSheet.ROW_ID, "").equals(rowId))
                .mapToObj(i -> i + 1).findFirst();
    }

    private String anchor(String target) {
        if (target.equals(FormSheet.WHOLE)) {
            return "";
        }
        int slash = target.indexOf('/');
        if (slash > 0) {
            return FormSheet.ID_PREFIX + target.substring(0, slash) + ":" + target.substring(slash + 1);
        }
        Optional<Section> table = definition.section(target);
        return table.isPresent() ? SectionPanel.anchor(table.get())
                : FormSheet.ID_PREFIX + definition.field(target).filter(Field::isPart).map(Field::partOf).orElse(target) + ":item";
    }

    /** The words of a coded reason; empty for none and for what is no reason of a desk, such as the code of what the intake found. */
    private String reason(String code) {
        return code == null ? "" : definition.decisions().rule(DecisionKind.RETURN).reasons().stream().filter(reason -> reason.code().equals(code))
                .findFirst().map(Decisions.Reason::label).map(label -> label.in(locale())).orElse("");
    }

    private Locale locale() {
        return words.locale();
    }
}
