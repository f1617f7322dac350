package org.baosong.audit.control.precheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baosong.audit.control.CheckStore;
import org.baosong.audit.control.PreCheckRule;
import org.baosong.audit.entity.CheckKey;
import org.baosong.audit.entity.PreCheck.Finding;
import org.baosong.definition.model.Field;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;

/**
 * The code, telephone or place of another institution of the same authority, in the register or in a filing. A station may share the
 * telephone of its centre.
 */
@ApplicationScoped
public class SaidByAnother implements PreCheckRule {

    private static final int NAMED = 3;

    @Inject
    private CheckStore store;
    @Inject
    private Organisations organisations;

    public SaidByAnother() {
    }

    SaidByAnother(CheckStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : subject.definition().fields()) {
            Optional<String> kind = KeyValues.kind(field);
            Optional<String> value = KeyValues.value(field, subject.answer(field.id()));
            if (kind.isPresent() && value.isPresent()) {
                same(subject, field, kind.get(), value.get()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> same(Subject subject, Field field, String kind, String value) {
        List<CheckKey> keys = store.same(kind, value, subject.region(), subject.organisation().id());
        Map<Long, OrganisationView> others = new LinkedHashMap<>(organisations.byIds(keys.stream().map(CheckKey::getOrganisationId).collect(Collectors.toSet())));
        registered(subject, field).forEach(other -> others.putIfAbsent(other.id(), other));
        if (kind.equals(KeyValues.PHONE)) {
            others.values().removeIf(other -> subject.isFamily(other.scopePath()));
        }
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> filings = new LinkedHashSet<>();
        keys.stream().filter(key -> others.containsKey(key.getOrganisationId())).forEach(key -> filings.add(key.getFilingId()));
        Set<String> names = others.values().stream().map(OrganisationView::name).collect(Collectors.toCollection(TreeSet::new));
        String named = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        return Optional.of(Finding.of(field.id(), "check.sameAs", named, names.size()).with(filings));
    }

    private List<OrganisationView> registered(Subject subject, Field field) {
        return switch (field.bind()) {
            case "org.code", "org.phone" -> subject.answer(field.id()) instanceof JsonString text
                    ? organisations.saying(field.bind(), text.getString(), subject.region(), subject.organisation().id()) : List.of();
            default -> List.of();
        };
    }
}
