package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.FormJudge;
import org.baosong.filing.control.SheetWriter;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.kernel.Clock;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/** Filings in words, with what has changed since the submission before. */
@Stateless
@Scoped
public class FilingSheets {

    @Inject
    private FilingStore store;
    @Inject
    private FormJudge lookups;
    @Inject
    private Definitions definitions;
    @Inject
    private Clock clock;

    /** What stands now, be it a draft, beside what was submitted before. */
    @Permit
    public FilingSheet current(long filingId, Locale locale) {
        Filing filing = store.get(filingId);
        FilingDefinition definition = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
        return writer(definition, filing, locale)
                .write(store.revision(filing).getAnswers(), answers(filingId, filing.getCurrentRevision() - 1).orElse(null));
    }

    private SheetWriter writer(FilingDefinition definition, Filing filing, Locale locale) {
        return new SheetWriter(definition, lookups, clock.today(), locale).comparedWith(lookups.periodBefore(definition, filing));
    }

    private Optional<JsonObject> answers(long filingId, int revision) {
        return revision < 1 ? Optional.empty() : store.revision(filingId, revision).map(FilingRevision::getAnswers);
    }
}
