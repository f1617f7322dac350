package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.baosong.definition.boundary.Definitions;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.kernel.Clock;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.region.boundary.Regions;

/** Lays out filings as sheets. */
@Dependent
public class FormSheets {

    @EJB
    private Definitions definitions;

    @EJB
    private Organisations organisations;

    @EJB
    private Regions regions;

    @Inject
    private PageWording words;

    @Inject
    private Clock clock;

    public FormSheet of(Filings.Opened opened) {
        return of(opened.filing(), opened.organisation(), opened.persons());
    }

    public FormSheet of(FilingView filing, OrganisationView organisation) {
        return of(filing, organisation, false);
    }

    private FormSheet of(FilingView filing, OrganisationView organisation, boolean persons) {
        FilerSurroundings around = new FilerSurroundings(regions, organisations, organisation, clock.today(), persons);
        return new FormSheet(definitions.get(filing.definitionCode(), filing.definitionVersion()), filing, around, words);
    }
}
