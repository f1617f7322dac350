package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.Binding;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.control.AreaNames;
import org.baosong.exchange.control.ListColumns;
import org.baosong.exchange.control.ListIndex;
import org.baosong.exchange.control.ListRow;
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

    AreaNames places() {
        return areas.places();
    }

    ListContext of(long campaignId, List<ListRow> rows, ListIndex index) {
        CampaignView campaign = campaigns.get(campaignId);
        FilingDefinition definition = definitions.get(campaign.definitionCode(), campaign.definitionVersion());
        ListColumns columns = new ListColumns(definition, Texts.CHINESE);
        AreaNames places = areas.places();
        Set<String> codes = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (ListRow row : rows) {
            RowReading reading = new RowReading(columns, places, row.cells());
            add(codes, reading.value(Binding.CODE));
            add(names, reading.text(Binding.NAME));
            add(names, reading.text(Binding.PARENT));
        }
        Collection<OrganisationView> known = organisations.known(codes, names);
        return new ListContext(campaign, definition, columns, areas.forRows(known), new Register(known, current.get().desk().region().value()), index);
    }

    private static void add(Set<String> texts, String text) {
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }
}
