package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.control.PersonalAnswers;
import org.baosong.filing.control.FilerRights;
import org.baosong.filing.control.FilingSeal;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditResult;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** The one way to see a person's number in full. Everywhere else it is masked; whoever looks is written into the audit log first. */
@Stateless
@Scoped
public class FilingPersons {

    @Inject
    private FilingStore store;
    @Inject
    private FilingDesk desk;
    @Inject
    private FilerRights rights;
    @Inject
    private FilingSeal seal;
    @Inject
    private Definitions definitions;
    @Inject
    private AuditLog log;
    @Inject
    private CurrentActor current;

    /** A person's paper. */
    public record Paper(String kind, String number) {
    }

    /**
     * Opens one number: of what stands, for whoever fills it in; of what was submitted last, for officers who decide.
     *
     * @param place id of the field, in a table {@code section/row/field}
     */
    @Permit({Role.FILER, Role.REGISTRAR, Role.AUDITOR, Role.CONFIRMER})
    public Paper show(long filingId, String place) {
        Filing filing = store.get(filingId);
        OrganisationView organisation = desk.organisation(filing.getOrganisationId());
        if (!rights.mayOpenPersons(organisation)) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        boolean own = rights.mayFile(organisation);
        int revision = !own && filing.getState().isEditable() ? filing.getCurrentRevision() - 1 : filing.getCurrentRevision();
        JsonObject answers = store.revision(filingId, revision).map(FilingRevision::getAnswers).orElseThrow(FilingPersons::none);
        JsonObject person = PersonalAnswers.at(definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion()), answers, place)
                instanceof JsonObject found ? found : null;
        if (person == null) {
            throw none();
        }
        log.add("person-shown", current.get().name(), "filing/" + filingId + "/" + place, AuditResult.DONE, "");
        return new Paper(person.getString("kind"), seal.open(filing, place, person));
    }

    private static DomainException none() {
        return new DomainException(CommonError.NOT_FOUND);
    }
}
