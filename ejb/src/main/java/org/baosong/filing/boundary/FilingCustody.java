package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.Field;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.Prefill;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.kernel.Jsons;
import org.baosong.organisation.boundary.OrganisationMoved;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/** Filings follow their organisation when it stands somewhere else. */
@Stateless
@Scoped
public class FilingCustody {

    /** Of what a filing says of the organisation this alone is not the filer's to change. */
    private static final String PARENT = "org.parent";

    @Inject
    private FilingStore store;
    @Inject
    private Definitions definitions;

    /** Rewrites whose they are, and in those not yet submitted the organisation above, which the filer cannot correct. */
    @Permit(Role.REGISTRAR)
    public void moved(@Observes OrganisationMoved event) {
        List<Long> keys = store.keysOf(event.organisation().id());
        if (keys.isEmpty()) {
            return;
        }
        for (long key : keys) {
            Filing filing = store.lock(key);
            if (filing.getState().isEditable()) {
                tellParent(filing, event.organisation());
            }
            filing.follow(event.path());
        }
        store.flush();
        store.moveParts(keys, event.path().value());
    }

    private void tellParent(Filing filing, OrganisationView organisation) {
        Optional<Field> field = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion()).boundTo(PARENT);
        JsonValue parent = Prefill.known(organisation).get(PARENT);
        if (field.isPresent() && parent != null) {
            FilingRevision draft = store.revision(filing);
            JsonObject answers = Jsons.object(draft.getAnswers()).add(field.get().id(), parent).build();
            draft.write(answers, draft.getUnreadable());
            filing.saved();
        }
    }
}
