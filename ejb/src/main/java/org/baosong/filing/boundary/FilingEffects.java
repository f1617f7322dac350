package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.Effect;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.Prefill;
import org.baosong.filing.entity.Filing;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/** Brings about what a definition says an approval brings about. Knows effects, not businesses. */
@Stateless
@Scoped
public class FilingEffects {

    @Inject
    private FilingStore store;
    @Inject
    private Definitions definitions;
    @Inject
    private Organisations organisations;

    @SystemOnly
    public void perform(long filingId) {
        Filing filing = store.get(filingId);
        FilingDefinition definition = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
        JsonObject answers = store.revision(filing).getAnswers();
        for (Effect effect : definition.effects()) {
            switch (effect) {
                case REGISTER -> organisations.register(filing.getOrganisationId(), Prefill.name(definition, answers),
                        Prefill.details(definition, answers), filingId);
            }
        }
    }
}
