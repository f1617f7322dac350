package org.baosong.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FilingRule;
import org.baosong.filing.control.Prefill;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Violation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.organisation.control.OrganisationKinds;
import org.baosong.organisation.entity.OrganisationKind;

/**
 * A kind of organisation that cannot stand where this one stands. Seed 001 表2 item 9 and 注意事项 3: centres stand directly under the
 * county, stations and village clinics below a centre, an independent station directly under the county. Nor can a centre that has stations
 * become a kind that can have none.
 */
@ApplicationScoped
public class KindFitsPlace implements FilingRule {

    @Inject
    private OrganisationKinds kinds;
    @Inject
    private Organisations organisations;

    @Override
    public String name() {
        return "kind-fits-place";
    }

    @Override
    public List<Violation> check(FilingDefinition definition, JsonObject answers, OrganisationView organisation) {
        String kind = Prefill.kind(definition, answers);
        if (kind == null) {
            return List.of();
        }
        String field = definition.boundTo("org.kind").orElseThrow().id();
        RegionCode authority = RegionCode.of(organisation.authorityRegion());
        if (kinds.fits(kind, authority.level(), organisation.hasParent(), null)) {
            int homeless = kind.equals(organisation.kind()) || organisation.hasParent() ? 0 : kinds.homeless(kind, kindsBelow(organisation));
            return homeless == 0 ? List.of() : List.of(Violation.of(field, "rule.kindKeepsOthers", homeless, kinds.find(kind).orElseThrow().label()));
        }
        List<OrganisationKind> allowed = organisation.hasParent() ? kinds.below(null) : kinds.underAuthority(authority.level());
        return List.of(Violation.of(field, "rule.kindFitsPlace", allowed.stream().map(OrganisationKind::label).collect(Collectors.joining("、"))));
    }

    private List<String> kindsBelow(OrganisationView organisation) {
        return organisations.below(organisation.id()).stream().map(OrganisationView::kind).toList();
    }
}
