package org.baosong.audit.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.baosong.definition.boundary.Definitions;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.organisation.boundary.Organisations;

/** Puts together what the machine looks at. */
@Dependent
public class CheckSubjects {

    @Inject
    private Filings filings;
    @Inject
    private Definitions definitions;
    @Inject
    private Organisations organisations;

    public PreCheckRule.Subject of(long filingId) {
        FilingView filing = filings.get(filingId);
        return new PreCheckRule.Subject(filingId, organisations.get(filing.organisationId()),
                definitions.get(filing.definitionCode(), filing.definitionVersion()), filing.round(), filing.answers(), filing.previous(),
                filing.findings());
    }
}
