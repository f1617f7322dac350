package org.baosong.web.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baosong.definition.control.AnswerContext;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.control.Finding;
import org.baosong.definition.control.Findings;
import org.baosong.definition.control.Lookups;
import org.baosong.definition.control.Visibility;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.Decisions;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingView;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Violation;
import org.baosong.web.form.field.Beside;
import org.baosong.web.form.field.FieldRenderers;
import org.baosong.web.form.field.FieldState;
import org.baosong.web.form.field.ItemState;
import org.baosong.web.form.field.PlaceList;
import org.baosong.web.form.field.RawAnswers;
import org.baosong.web.form.field.Wording;

/**
 * A filing as one page shows it: what stands in each field, what is asked, what is wrong. Built anew for each request from what is
 * stored, with what was just typed laid over it, so that a refused save loses nothing.
 */
public final class FormSheet {

    /** What the ids of all controls begin with: the form and its naming container. */
    public static final String ID_PREFIX = "form:answers:";

    /** Codes of what several answers are wrong about together: {@link Findings} tells it in its own way. */
    private static final Set<String> TOGETHER = Set.of("F1421", "F1422", "F1425");

    /** Target of a remark on the filing as a whole. */
    static final String WHOLE = "*";

    private final FilingDefinition definition;
    private final FilingView filing;
    private final Surroundings around;
    private final Wording words;
    private final Visibility visibility;
    private final Map<String, JsonValue> typed = new LinkedHashMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private boolean tellsFindings;

    /** What a sheet must know beside the filing: names behind codes, places to choose from, the legal date. */
    public interface Surroundings extends Lookups {

        /** The lists from which a division of that level is chosen. */
        List<PlaceList> places(Level level, String chosen);

        /** Full name of the area in which the filer stands. */
        String area();

        LocalDate today();

        /** The organisation on whose list the filing stands: the filer itself, or the one above that files for it. */
        long home();

        /** Whether the reader may see persons' numbers in full, one by one. */
        boolean opensPersons();

        /** The region of the authority in charge of the filer. */
        RegionCode authority();
    }

    /** Something wrong, for the summary at the top. */
    public record Complaint(String href, String label, String words) {
    }

    public FormSheet(FilingDefinition definition, FilingView filing, Surroundings around, Wording words) {
        this.definition = definition;
        this.filing = filing;
        this.around = around;
        this.words = words;
        this.visibility = new Visibility(definition, filing.answers());
        if (filing.editable()) {
            filing.unreadable().forEach(this::complainOfUnreadable);
        }
    }

    private void complainOfUnreadable(String fieldId, JsonValue asTyped) {
        definition.field(fieldId).ifPresent(field -> Optional.ofNullable(FieldTypes.of(field).parse(asTyped, field).violation())
                .ifPresent(violation -> messages.put(fieldId, words.wrong(violation))));
    }

    /** Says what is wrong where. What several answers are wrong about together stands at the field already. */
    public void complain(List<Violation> violations) {
        tellsFindings |= violations.stream().anyMatch(violation -> TOGETHER.contains(violation.code()));
        violations.stream().filter(violation -> !TOGETHER.contains(violation.code())).forEach(violation -> messages.putIfAbsent(violation.field(), words.wrong(violation)));
    }

    /** What is wrong with a field, or empty. */
    public String message(String fieldId) {
        return messages.getOrDefault(fieldId, "");
    }

    /** Judges stored answers of some fields more closely than a draft needs, so that people learn it while they are still there. */
    public void judge(Set<String> fieldIds) {
        for (Field field : definition.fields()) {
            JsonValue value = filing.answers().get(field.id());
            if (fieldIds.contains(field.id()) && value != null && visibility.of(field)) {
                FieldTypes.of(field).check(field, value, context(filing.answers()))
                        .ifPresent(violation -> messages.putIfAbsent(field.id(), words.wrong(violation)));
            }
        }
    }

    private AnswerContext context(JsonObject answers) {
        return new AnswerContext(answers, around, around.today());
    }

    /** Notes what was typed into a field; it is shown in place of what is stored. */
    public void type(String fieldId, JsonValue raw) {
        typed.put(fieldId, raw);
    }

    public Map<String, JsonValue> typed() {
        return typed;
    }

    public FilingView filing() {
        return filing;
    }

    public FilingDefinition definition() {
        return definition;
    }

    public long home() {
        return around.home();
    }

    RegionCode authority() {
        return around.authority();
    }

    public Wording words() {
        return words;
    }

    /** Sections of which the form consists. */
    public List<Section> sections() {
        return definition.sections();
    }

    Visibility visibility() {
        return visibility;
    }

    Surroundings around() {
        return around;
    }

    public boolean isAsked(Section section) {
        return visibility.of(section);
    }

    public Optional<FilingView.SectionProgress> progress(Section section) {
        return filing.progress().stream().filter(progress -> progress.sectionId().equals(section.id())).findFirst();
    }

    /** What is wrong, in the order of the form. */
    public List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(messages);
        for (Section section : definition.sections()) {
            if (section.repeats()) {
                Set<String> told = new HashSet<>();
                complaints.addAll(TableSheet.complaints(this, section, told));
                left.keySet().removeAll(told);
            } else {
                section.fields().forEach(field -> complain(field, left.remove(field.id()), complaints));
            }
            if (tellsFindings) {
                filing.findings().stream().filter(Finding::isOpen).filter(finding -> isIn(section, finding)).map(this::complaint).forEach(complaints::add);
            }
        }
        left.values().forEach(message -> complaints.add(new Complaint("", "", message)));
        return complaints;
    }

    private void complain(Field field, String message, List<Complaint> complaints) {
        if (message != null) {
            FieldState state = state(field);
            String target = state.locked() ? state.id() : FieldRenderers.of(field).focusId(state);
            complaints.add(new Complaint("#" + target, label(field), message));
        }
    }

    private static boolean isIn(Section section, Finding finding) {
        String at = finding.words().field();
        return section.repeats() ? at.startsWith(section.id() + "[") : section.fields().stream().anyMatch(field -> field.id().equals(at));
    }

    private Complaint complaint(Finding finding) {
        Beside.FindingLine line = line(finding);
        String target = finding.isWarning() ? line.id() : ID_PREFIX + finding.words().field().replaceFirst("\\[.*", "");
        return new Complaint("#" + target, "", finding.isWarning() ? words.say("form.reason.missing", line.words()) : line.words());
    }

    public ItemState item(Section.Item item) {
        Field head = item.head();
        List<Field> parts = item.parts();
        boolean locked = parts.stream().allMatch(this::isLocked);
        boolean required = parts.stream().anyMatch(part -> part.required().test(visibility::value));
        FieldState state = state(head);
        FieldState first = state(parts.get(0));
        boolean group = parts.size() > 1 || FieldRenderers.of(head).isGroup();
        String focus = FieldRenderers.of(parts.get(0)).focusId(first);
        return new ItemState(state.id(), focus, label(head), group, locked, required, visibility.of(head), head.visible(), head.required(),
                head.hint().in(words.locale()), head.source().in(words.locale()), head.example().in(words.locale()),
                remarks(target -> parts.stream().anyMatch(part -> part.id().equals(target))));
    }

    public FieldState state(Field field) {
        String id = ID_PREFIX + field.id();
        JsonValue stored = filing.answers().get(field.id());
        JsonValue unreadable = filing.editable() ? filing.unreadable().get(field.id()) : null;
        JsonValue shown = typed.getOrDefault(field.id(), unreadable == null ? stored : unreadable);
        boolean alone = !field.isPart() && definition.fields().stream().noneMatch(other -> other.partOf().equals(field.id()));
        return new FieldState(field, id, shown, isLocked(field), field.required().test(visibility::value), visibility.of(field), alone,
                messages.getOrDefault(field.id(), ""), display(field, filing.answers()), previous(field), overwritten(field),
                lead(field), places(field, shown), describes(field),
                new Beside(!isLocked(field) && field.fixed().test(visibility::value), period(field), findings(field.id()), person(field, stored, field.id())));
    }

    /** Where a person's number can be opened by whoever may; empty if there is none, or not for this reader. */
    String person(Field field, JsonValue stored, String place) {
        return around.opensPersons() && FieldTypes.of(field).isPersonal() && stored instanceof JsonObject ? place : "";
    }

    private boolean isLocked(Field field) {
        return !filing.editable() || filing.locked().contains(field.id());
    }

    /** An answer of this filing in words. */
    public String display(Field field) {
        return display(field, filing.answers());
    }

    private String display(Field field, JsonObject answers) {
        JsonValue value = answers.get(field.id());
        return value == null ? "" : FieldTypes.of(field).display(field, value, context(answers), words.locale());
    }

    private String previous(Field field) {
        if (filing.previous().isEmpty()) {
            return "";
        }
        JsonValue before = filing.previous().get(field.id());
        boolean same = before == null || before.equals(filing.answers().get(field.id()));
        return same ? "" : display(field, filing.previous());
    }

    /** What is stored, if somebody typed something else over it and could not save. */
    private String overwritten(Field field) {
        if (!typed.containsKey(field.id()) || isLocked(field)) {
            return "";
        }
        JsonValue mine = FieldTypes.of(field).parse(typed.get(field.id()), field).value();
        JsonValue theirs = filing.answers().getOrDefault(field.id(), JsonValue.NULL);
        String shown = display(field);
        return mine.equals(theirs) ? "" : shown.isEmpty() ? words.say("form.nothing") : shown;
    }

    private String lead(Field field) {
        return field.params().text("region").map(region -> around.regionName(text(region)).orElse(around.area())).orElse("");
    }

    /** The answer of the period before and how it moved, in words; or empty. */
    String period(Field field) {
        JsonValue then = filing.periodBefore().get(field.id());
        if (!field.comparison().previousPeriod() || then == null) {
            return "";
        }
        String shown = FieldTypes.of(field).display(field, then, context(filing.periodBefore()), words.locale());
        JsonValue now = filing.answers().get(field.id());
        return now == null ? words.say("form.period.before", shown)
                : Findings.movement(now, then).map(moved -> words.say("form.period.moved", shown, moved)).orElseGet(() -> words.say("form.period.before", shown));
    }

    /** What was noticed at a field or in a table. */
    List<Beside.FindingLine> findings(String target) {
        return filing.findings().stream().filter(finding -> finding.words().field().equals(target) || finding.words().field().startsWith(target + "["))
                .map(this::line).toList();
    }


    private Beside.FindingLine line(Finding finding) {
        String field = finding.words().field();
        int bracket = field.indexOf('[');
        String said = words.wrong(finding.words());
        String where = bracket < 0 ? said : words.say("form.row.at", String.valueOf(Integer.parseInt(field.substring(bracket + 1, field.indexOf(']'))) + 1), said);
        String reason = typed.get(Findings.REASONS) instanceof JsonObject mine && mine.containsKey(finding.key()) ? mine.getString(finding.key()) : finding.reason();
        return new Beside.FindingLine(ID_PREFIX + ReasonsInput.ID + ":" + finding.key(), finding.key(), where, finding.isWarning(), reason);
    }

    List<PlaceList> places(Field field, JsonValue shown) {
        boolean region = field.type().equals("region");
        return region ? around.places(Level.valueOf(field.params().text("level").orElse(Level.COUNTY.name())),
                RawAnswers.text(shown)) : List.of();
    }

    private String text(String fieldId) {
        return RawAnswers.text(filing.answers().get(fieldId));
    }

    private String describes(Field field) {
        String head = field.isPart() ? field.partOf() : field.id();
        Field headField = definition.field(head).orElse(field);
        StringBuilder ids = new StringBuilder(ID_PREFIX).append(field.id()).append(":error");
        if (!FieldTypes.of(field).unit(field).isEmpty()) {
            ids.append(' ').append(ID_PREFIX).append(field.id()).append(":unit");
        }
        if (!headField.source().isEmpty() || !headField.example().isEmpty()) {
            ids.append(' ').append(ID_PREFIX).append(head).append(":note");
        }
        if (!headField.hint().isEmpty()) {
            ids.append(' ').append(ID_PREFIX).append(head).append(":hint");
        }
        return ids.toString();
    }

    List<ItemState.RemarkLine> remarks(Function<String, Boolean> target) {
        return filing.remarks().stream().filter(remark -> !remark.resolved() && target.apply(remark.target()))
                .map(remark -> new ItemState.RemarkLine(words.say("form.remarkBy", remark.by(), words.time(remark.at())),
                        reason(remark.reasonCode()), remark.words() == null ? "" : remark.words())).toList();
    }

    /** The words of a coded reason; empty for none. */
    String reason(String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        return definition.decisions().rule(DecisionKind.RETURN).reasons().stream().filter(reason -> reason.code().equals(code))
                .findFirst().map(Decisions.Reason::label).map(label -> label.in(words.locale())).orElse(code);
    }

    private String label(Field field) {
        return field.label().in(words.locale());
    }
}
