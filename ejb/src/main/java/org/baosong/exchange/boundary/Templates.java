package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.control.ImportStore;
import org.baosong.exchange.control.ListColumn;
import org.baosong.exchange.control.ListColumns;
import org.baosong.exchange.control.ListWriter;
import org.baosong.exchange.entity.ColumnOrder;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** Templates of lists, made from the definition at every request: of the version the open campaign asks for, in the actor's own order of columns. */
@Stateless
@Scoped
public class Templates {

    @EJB
    private Definitions definitions;
    @EJB
    private Campaigns campaigns;
    @Inject
    private AreaDirectory areas;
    @Inject
    private ImportStore store;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** The definition a list uploaded today is judged by. */
    @Permit(Role.REGISTRAR)
    public FilingDefinition definition(String definitionCode) {
        mustHaveDesk();
        FilingDefinition today = campaigns.openFor(definitionCode, clock.today()).map(CampaignView::definitionVersion)
                .map(version -> definitions.get(definitionCode, version)).orElseGet(() -> definitions.current(definitionCode));
        if (!today.appliesIn(current.get().desk().region())) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return today;
    }

    /**
     * Writes the template.
     *
     * @param order ids of columns in the order wanted, which is remembered; empty for the remembered one
     */
    @Permit(Role.REGISTRAR)
    public void write(String definitionCode, List<String> order, Locale locale, OutputStream out) {
        FilingDefinition definition = definition(definitionCode);
        if (!order.isEmpty()) {
            remember(definitionCode, order);
        }
        ListColumns columns = new ListColumns(definition, locale);
        List<String> kept = store.order(current.get().accountId(), definitionCode).map(ColumnOrder::getColumns).orElse(List.of());
        List<ListColumn> ordered = columns.ordered(order.isEmpty() ? kept : order);
        try {
            new ListWriter(definition, ordered, areas.forTemplate(), locale).template(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Keeps the order in which the actor has his columns. */
    @Permit(Role.REGISTRAR)
    public void remember(String definitionCode, List<String> order) {
        ListColumns columns = new ListColumns(definition(definitionCode), Texts.CHINESE);
        List<String> known = order.stream().filter(id -> columns.find(id).isPresent()).distinct().toList();
        if (!known.isEmpty()) {
            store.order(current.get().accountId(), definitionCode).ifPresentOrElse(before -> before.keep(known),
                    () -> store.add(new ColumnOrder(current.get().accountId(), definitionCode, known)));
        }
    }

    private void mustHaveDesk() {
        if (current.get().desk() == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
    }
}
