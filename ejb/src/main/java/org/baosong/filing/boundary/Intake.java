package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.AnswerIndexer;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.Clock;
import org.baosong.kernel.Violation;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.operations.boundary.MinuteTick;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/** 受理: takes up what was submitted — rules, index, first desk — and sees to it that nothing submitted is forgotten. */
@Stateless
@Scoped
public class Intake {

    private static final int SWEEP = 200;

    @Inject
    private FilingStore store;
    @Inject
    private FilingActs acts;
    @Inject
    private Definitions definitions;
    @Inject
    private AnswerIndexer indexer;
    @Inject
    private Clock clock;
    @Inject
    private Outbox outbox;
    @Inject
    private Settings settings;

    /**
     * Takes up a submitted filing. A message about an older submission, or one already taken up, does nothing.
     *
     * @param seq number of the submission's event
     */
    @SystemOnly
    public void accept(long filingId, int seq) {
        Filing filing = store.lock(filingId);
        if (filing.getState() != FilingState.SUBMITTED || filing.getLastSeq() != seq) {
            return;
        }
        FilingDefinition definition = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
        FilingRevision revision = store.revision(filing);
        List<Violation> broken = acts.judge(definition, revision.getAnswers(), filing);
        if (!broken.isEmpty()) {
            acts.bounce(filing, broken);
            return;
        }
        store.reindex(filing, indexer.entries(filing, definition, revision.getAnswers()));
        acts.enterFirstStep(filing, definition, revision.getAnswers());
    }

    /** Tells the intake again of filings that have waited too long; a lost message is thereby made up. */
    @SystemOnly
    public void sweep(@Observes MinuteTick tick) {
        List<Filing> forgotten = store.waitingSince(clock.now().minus(settings.duration(Setting.TIMERS_INTAKE_OVERDUE)), SWEEP);
        forgotten.forEach(filing -> SubmissionDesk.announce(outbox, filing));
    }
}
