package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baosong.audit.control.CheckStore;
import org.baosong.audit.control.CheckSubjects;
import org.baosong.audit.control.PreCheckRule;
import org.baosong.audit.control.TaskStore;
import org.baosong.audit.control.precheck.KeyValues;
import org.baosong.audit.entity.AuditTask;
import org.baosong.audit.entity.CheckKey;
import org.baosong.audit.entity.PreCheck;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.StepEntered;
import org.baosong.kernel.Clock;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.ScopePath;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.Queues;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.entity.Role;

/**
 * 机器预检: looks at every filing that comes to a desk, in the background, and sorts it into 无异常 and 需看 with the reasons. It
 * decides nothing. A filing that comes again is looked at again; so are those that it was found to say the same as.
 */
@Stateless
@Scoped
public class PreChecks {

    /** Type of the message that asks for a look at one filing. */
    public static final String CHECK = "task.check";

    @Inject
    private CheckStore store;
    @Inject
    private TaskStore tasks;
    @Inject
    @Any
    private Instance<PreCheckRule> rules;
    @Inject
    private CheckSubjects subjects;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    /** Asks for a look at a filing that has come to a desk. */
    @Permit
    public void stepEntered(@Observes StepEntered arrival) {
        announce(arrival.filingId(), false);
    }

    /**
     * Looks at a filing.
     *
     * @param again whether another filing asked for it; then nobody else is asked in turn
     */
    @SystemOnly
    public void look(long filingId, boolean again) {
        List<AuditTask> open = tasks.lockOpenOf(filingId);
        if (open.isEmpty()) {
            return;
        }
        PreCheckRule.Subject subject = subjects.of(filingId);
        store.replaceKeys(filingId, keys(subject));
        List<PreCheck.Finding> found = new ArrayList<>();
        rules.stream().sorted(Comparator.comparing(rule -> rule.getClass().getName())).forEach(rule -> found.addAll(rule.check(subject)));
        found.sort(Comparator.comparingInt(finding -> place(subject.definition(), finding.field())));
        Optional<PreCheck> known = store.find(filingId);
        Set<Long> others = new TreeSet<>();
        known.ifPresent(before -> before.getFindings().forEach(finding -> others.addAll(finding.others())));
        found.forEach(finding -> others.addAll(finding.others()));
        PreCheck check = known.orElseGet(() -> added(filingId, subject.organisation()));
        check.write(subject.round(), found, clock.now());
        open.forEach(task -> task.sorted(check.getVerdict()));
        if (!again) {
            others.forEach(other -> announce(other, true));
        }
    }

    /** What the machine saw in some filings; those it has not looked at yet are missing. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Map<Long, PreCheckView> of(Collection<Long> filingIds) {
        Map<Long, PreCheckView> views = new LinkedHashMap<>();
        store.ofFilings(filingIds).forEach(check -> views.put(check.getFilingId(), PreCheckView.of(check)));
        return views;
    }

    private PreCheck added(long filingId, OrganisationView organisation) {
        PreCheck check = new PreCheck(filingId, organisation.id(), new ScopePath(organisation.scopePath()));
        store.add(check);
        return check;
    }

    private static List<CheckKey> keys(PreCheckRule.Subject subject) {
        List<CheckKey> keys = new ArrayList<>();
        for (Field field : subject.definition().fields()) {
            KeyValues.kind(field).ifPresent(kind -> KeyValues.value(field, subject.answer(field.id()))
                    .ifPresent(value -> keys.add(new CheckKey(subject.filingId(), subject.organisation().id(), new ScopePath(subject.organisation().scopePath()), kind, value))));
        }
        return keys;
    }

    private static int place(FilingDefinition definition, String fieldId) {
        List<String> ids = definition.fields().stream().map(Field::id).toList();
        return ids.indexOf(fieldId);
    }

    private void announce(long filingId, boolean again) {
        outbox.add(Queues.AUDIT_TASKS, CHECK, String.valueOf(filingId), Jsons.object().add("filingId", String.valueOf(filingId)).add("again", again).build());
    }
}
