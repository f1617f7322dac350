package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.Binding;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.control.AreaNames;
import org.baosong.exchange.control.ListColumns;
import org.baosong.exchange.control.Register;
import org.baosong.exchange.control.RowReading;
import org.baosong.kernel.Texts;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.scope.control.CurrentActor;

/** Looks up, in one query for many rows, what they are to be judged by. */
@Dependent
class ContextLookup {

    @EJB
    private Campaigns campaigns;
    @EJB
    private Definitions definitions;
    @EJB
    private Organisations organisations;
    @Inject
    private AreaDirectory areas;
    @Inject
    private CurrentActor current;

    ListGround ground(long campaignId) {
        CampaignView campaign = campaigns.get(campaignId);
        FilingDefinition definition = definitions.get(campaign.definitionCode(), campaign.definitionVersion());
        return new ListGround(campaign, definition, new ListColumns(definition, Texts.CHINESE), areas.places());
    }

    /** @param rows texts of the rows by column */
    ListContext of(ListGround ground, List<Map<String, String>> rows) {
        AreaNames names = new AreaNames(ground.places());
        List<RowReading> readings = rows.stream().map(row -> new RowReading(ground.columns(), names, row)).toList();
        Set<String> codes = new LinkedHashSet<>();
        Set<String> called = new LinkedHashSet<>();
        for (RowReading reading : readings) {
            add(codes, reading.value(Binding.CODE));
            add(called, reading.text(Binding.NAME));
            add(called, reading.text(Binding.PARENT));
        }
        Collection<OrganisationView> known = organisations.known(codes, called);
        areas.addParents(names, known);
        return new ListContext(ground.campaign(), ground.definition(), ground.columns(), names, readings, new Register(known, current.get().desk().region().value()));
    }

    private static void add(Set<String> texts, String text) {
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }
}
