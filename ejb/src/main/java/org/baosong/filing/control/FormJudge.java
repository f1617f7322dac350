package org.baosong.filing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baosong.definition.control.AnswerResult;
import org.baosong.definition.control.AnswerValidator;
import org.baosong.definition.control.DraftCells;
import org.baosong.definition.control.Lookups;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.filing.entity.FilingState;
import org.baosong.filing.entity.Remark;
import org.baosong.kernel.Clock;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Violation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.region.boundary.RegionView;
import org.baosong.region.boundary.Regions;

/** Judges answers with everything the definition alone does not know: the register, the divisions, named rules, open remarks. */
@Dependent
public class FormJudge implements Lookups {

    @Inject
    private AnswerValidator validator;
    @Inject
    private Regions regions;
    @Inject
    private Organisations organisations;
    @Inject
    private FilingStore store;
    @Inject
    private Clock clock;
    @Inject
    private RuleBook rules;

    /** Lays changes over stored answers; what cannot be read is named and kept apart. */
    public AnswerResult change(FilingDefinition definition, JsonObject stored, JsonObject changes, Set<String> locked) {
        return validator.change(definition, stored, changes, locked);
    }

    /** Judges for submission: form, then, if the form is right, the rules the definition names. */
    public AnswerResult complete(FilingDefinition definition, JsonObject answers, OrganisationView organisation, JsonObject periodBefore) {
        return ruled(definition, validator.validateComplete(definition, answers, new Known(this, periodBefore), clock.today()), organisation);
    }

    /** The same for answers read this very moment, with other names behind codes and ids: a list may refer to an organisation that it brings itself. */
    public AnswerResult completeRead(FilingDefinition definition, JsonObject answers, OrganisationView organisation, JsonObject periodBefore, Lookups lookups) {
        return ruled(definition, validator.validateRead(definition, answers, new Known(lookups, periodBefore), clock.today()), organisation);
    }

    private AnswerResult ruled(FilingDefinition definition, AnswerResult result, OrganisationView organisation) {
        if (!result.isValid()) {
            return result;
        }
        List<Violation> broken = new ArrayList<>();
        for (String name : definition.rules()) {
            broken.addAll(rules.named(name).orElseThrow(() -> new IllegalStateException("rule " + name + " of " + definition.code() + " has no code"))
                    .check(definition, result.answers(), organisation));
        }
        return new AnswerResult(result.answers(), result.rejected(), broken);
    }

    /** Answers of the period before, where the definition compares with them; else empty. */
    public JsonObject periodBefore(FilingDefinition definition, Filing filing) {
        boolean compares = definition.fields().stream().anyMatch(field -> field.comparison().previousPeriod());
        return compares ? store.periodBefore(filing).map(FilingRevision::getAnswers).orElse(Jsons.empty()) : Jsons.empty();
    }

    public List<AnswerValidator.Progress> progress(FilingDefinition definition, JsonObject answers) {
        return validator.completeness(definition, answers);
    }

    /**
     * What the filer may not change: what the register fixes and, after a return that named places, all the others. Of a table of which
     * only rows were named the others are locked one by one, and none may come or go.
     */
    public Set<String> locked(FilingDefinition definition, OrganisationView organisation, FilingState state, List<Remark> remarks, JsonObject answers) {
        Set<String> locked = new LinkedHashSet<>(validator.readOnly(definition, Prefill.registered(organisation)));
        Set<String> pinned = remarks.stream().filter(remark -> remark.getResolvedIn() == null).map(Remark::getTarget).collect(Collectors.toSet());
        if (state == FilingState.RETURNED && !pinned.isEmpty() && !pinned.contains(Remark.WHOLE)) {
            Set<String> open = reopened(definition, pinned);
            definition.fields().stream().map(Field::id).filter(id -> !open.contains(id)).forEach(locked::add);
            definition.sections().stream().filter(section -> section.repeats() && !open.contains(section.id()))
                    .forEach(table -> lock(table.id(), open, answers, locked));
        }
        return locked;
    }

    private static void lock(String table, Set<String> open, JsonObject answers, Set<String> locked) {
        if (open.stream().noneMatch(target -> DraftCells.isIn(target, table))) {
            locked.add(table);
            return;
        }
        locked.add(DraftCells.rowSet(table));
        DraftCells.rows(answers, table).stream().filter(row -> !open.contains(row)).forEach(locked::add);
    }

    /** What the whole product knows, and what is known of one filing's past. */
    private record Known(Lookups everybody, JsonObject periodBefore) implements Lookups {
        @Override
        public Optional<String> regionName(String code) {
            return everybody.regionName(code);
        }

        @Override
        public Optional<String> organisationName(String id) {
            return everybody.organisationName(id);
        }
    }

    /** A pinned item reopens with all its parts: an address with its township. */
    private static Set<String> reopened(FilingDefinition definition, Set<String> pinned) {
        Set<String> open = new LinkedHashSet<>(pinned);
        definition.sections().stream().filter(section -> !section.repeats()).flatMap(section -> section.items().stream())
                .map(item -> item.parts().stream().map(Field::id).toList())
                .filter(ids -> ids.stream().anyMatch(pinned::contains)).forEach(open::addAll);
        return open;
    }

    @Override
    public Optional<String> regionName(String code) {
        return RegionCode.isRegionCode(code) ? regions.find(RegionCode.of(code)).map(RegionView::fullName)
                : Optional.empty();
    }

    @Override
    public Optional<String> organisationName(String id) {
        if (RegionCode.isRegionCode(id)) {
            return regionName(id);
        }
        return Ids.read(id).flatMap(organisations::find).map(OrganisationView::name);
    }
}
