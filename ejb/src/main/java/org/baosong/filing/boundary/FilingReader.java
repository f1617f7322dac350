package org.baosong.filing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.baosong.definition.control.Findings;
import org.baosong.definition.control.PersonalAnswers;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FilerRights;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.FormJudge;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.filing.entity.FilingState;
import org.baosong.filing.entity.Remark;
import org.baosong.organisation.boundary.OrganisationView;

/** Puts together what one filing looks like to the current actor. */
@Dependent
class FilingReader {

    @Inject
    private FilingStore store;
    @Inject
    private FormJudge judge;
    @Inject
    private FilerRights rights;

    FilingView view(Filing f, FilingDefinition definition, OrganisationView organisation) {
        return view(f, store.revision(f), previous(f), store.remarks(f), definition, organisation);
    }

    FilingView view(FilingStore.Current found, FilingDefinition definition, OrganisationView organisation) {
        JsonObject previous = found.before().map(FilingRevision::getAnswers).orElse(JsonValue.EMPTY_JSON_OBJECT);
        return view(found.filing(), found.revision(), previous, store.remarks(found.filing()), definition, organisation);
    }

    /** @param previous answers of the revision before, or nothing where nobody asks what has changed */
    FilingView view(Filing f, FilingRevision revision, JsonObject previous, List<Remark> remarks, FilingDefinition definition, OrganisationView organisation) {
        boolean mayFile = rights.mayFile(organisation);
        boolean editable = mayFile && f.getState().isEditable();
        JsonObject before = judge.periodBefore(definition, f);
        Set<String> locked = judge.locked(definition, organisation, f.getState(), remarks, revision.getAnswers());
        return new FilingView(f.getId(), FilingRow.known(f.getFilingNo()), f.getDefinitionCode(), f.getDefinitionVersion(),
                FilingRow.known(f.getCampaignId()), f.getPeriod(), f.getOrganisationId(), f.getTitle(), f.getState(),
                FilingRow.known(f.getStepId()), FilingRow.known(f.getDeskCode()), f.getRound(), f.getCurrentRevision(), PersonalAnswers.masked(definition, revision.getAnswers()),
                revision.getUnreadable(), PersonalAnswers.masked(definition, previous),
                PersonalAnswers.masked(definition, before), editable, locked,
                Findings.of(definition, revision.getAnswers(), before), remarks.stream().map(FilingReader::view).toList(),
                progress(definition, revision.getAnswers()), acts(f, mayFile), f.getSubmittedAt(), f.getDecidedAt(), f.getCorrectionUntil(),
                FilingRow.known(f.getBatchId()), f.getRowVersion());
    }

    boolean mayOpenPersons(OrganisationView organisation) {
        return rights.mayOpenPersons(organisation);
    }

    List<FilingView.SectionProgress> progress(FilingDefinition definition, JsonObject answers) {
        return judge.progress(definition, answers).stream()
                .map(section -> new FilingView.SectionProgress(section.sectionId(), section.filled(), section.required())).toList();
    }

    private JsonObject previous(Filing f) {
        return f.getCurrentRevision() == 1 ? JsonValue.EMPTY_JSON_OBJECT
                : store.revision(f.getId(), f.getCurrentRevision() - 1).map(FilingRevision::getAnswers).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static Set<FilingAction> acts(Filing f, boolean mayFile) {
        Set<FilingAction> acts = EnumSet.noneOf(FilingAction.class);
        if (!mayFile) {
            return acts;
        }
        if (f.getState().isEditable()) {
            acts.add(FilingAction.SUBMIT);
            acts.add(FilingAction.CANCEL);
        }
        if (f.getState() == FilingState.SUBMITTED || f.getState() == FilingState.IN_AUDIT && f.getBatchId() == null) {
            acts.add(FilingAction.WITHDRAW);
        }
        return acts;
    }

    static FilingView.RemarkView view(Remark r) {
        return new FilingView.RemarkView(r.getTarget(), r.getReasonCode(), r.getWords(), r.getCreatedBy(), r.getCreatedAt(), r.getRevision(),
                r.getResolvedIn() != null);
    }
}
