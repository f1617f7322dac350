package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.FormJudge;
import org.baosong.filing.control.SheetWriter;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.filing.entity.Remark;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/**
 * The file an officer has before him when he decides: the filing, what was submitted in words, and the history, every row of it read
 * once. Two hundred decisions a day are two hundred of these.
 */
@Stateless
@Scoped
public class FilingFiles {

    @Inject
    private FilingStore store;
    @Inject
    private FilingReader reader;
    @Inject
    private FormJudge judge;
    @Inject
    private Definitions definitions;
    @Inject
    private Organisations organisations;
    @Inject
    private Clock clock;

    /** The file of a filing that has been submitted at least once. */
    @Permit(business = true)
    public FilingFile open(long filingId, Locale locale) {
        FilingStore.Answered found = store.answered(filingId).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        Filing filing = found.filing();
        FilingDefinition definition = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
        JsonObject now = found.revision().getAnswers();
        JsonObject before = revision(filing, filing.getCurrentRevision() - 1);
        List<Remark> remarks = store.remarks(filing);
        FilingView view = reader.view(filing, found.revision(), before == null ? JsonValue.EMPTY_JSON_OBJECT : before, remarks, definition,
                organisations.get(filing.getOrganisationId()));
        return new FilingFile(view, sheet(filing, definition, now, before, locale), store.events(filingId).stream().map(EventView::of).toList());
    }

    /** What the filer has changed since and not yet submitted is his own affair. */
    private FilingSheet sheet(Filing filing, FilingDefinition definition, JsonObject now, JsonObject before, Locale locale) {
        SheetWriter writer = new SheetWriter(definition, judge, clock.today(), locale).comparedWith(judge.periodBefore(definition, filing));
        if (!filing.getState().isEditable()) {
            return writer.write(now, before);
        }
        if (before == null) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return writer.write(before, revision(filing, filing.getCurrentRevision() - 2));
    }

    private JsonObject revision(Filing filing, int no) {
        return no < 1 ? null : store.revision(filing.getId(), no).map(FilingRevision::getAnswers).orElse(null);
    }
}
