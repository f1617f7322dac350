package org.baosong.web.lists;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baosong.audit.boundary.Stages;
import org.baosong.audit.entity.BatchState;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.filing.entity.FilingState;
import org.baosong.web.frame.Words;

/**
 * How far filings have come, in the words of their definition: the batch that carries a filing may have taken it beyond the step the
 * filing itself knows.
 */
@RequestScoped
public class StateWords {

    @EJB
    private Stages stages;
    @EJB
    private Definitions definitions;
    @Inject
    private Words words;

    private final Map<Long, Stages.Stage> known = new HashMap<>();

    /** A state as a badge: its words, and whether that is good, bad, waiting or none of it. */
    public record Badge(String words, String look) {

        public String getWords() {
            return words;
        }

        public String getLook() {
            return look;
        }
    }

    /** Looks up where the batches of these filings are, all at once. */
    public void prepare(Collection<FilingRow> filings) {
        List<Long> wanted = filings.stream().map(FilingRow::batchId).filter(id -> id != 0 && !known.containsKey(id)).distinct().toList();
        if (!wanted.isEmpty()) {
            known.putAll(stages.of(wanted));
        }
    }

    public Badge of(FilingRow filing) {
        prepare(List.of(filing));
        return of(filing.definitionCode(), filing.definitionVersion(), filing.state(), filing.stepId(), known.get(filing.batchId()));
    }

    /** The desk that has a filing now, empty if none has. */
    public String desk(FilingRow filing) {
        if (filing.state() != FilingState.IN_AUDIT) {
            return "";
        }
        prepare(List.of(filing));
        Stages.Stage stage = known.get(filing.batchId());
        return stage == null ? filing.deskCode() : stage.desk();
    }

    private Badge of(String code, String version, FilingState state, String stepId, Stages.Stage stage) {
        FilingDefinition definition = definitions.get(code, version);
        String key = key(state, stepId, stage);
        String step = stage == null || state != FilingState.IN_AUDIT ? stepId : stage.stepId();
        String text = definition.stateLabel(key, step).map(label -> label.in(words.locale()))
                .orElseGet(() -> words.term("filingState." + (key.equals("PASSED") ? FilingState.IN_AUDIT.name() : key)));
        return new Badge(text, look(state, key));
    }

    /** A filing whose batch is still gathered at its own step has passed there; one whose batch has moved lies at the step above. */
    static String key(FilingState state, String stepId, Stages.Stage stage) {
        if (state != FilingState.IN_AUDIT || stage == null) {
            return state.name();
        }
        boolean gathered = stage.state() == BatchState.OPEN || stage.state() == BatchState.RETURNED;
        return gathered && stage.stepId().equals(stepId) ? "PASSED" : FilingState.IN_AUDIT.name();
    }

    private static String look(FilingState state, String key) {
        return switch (state) {
            case DRAFT, CANCELLED -> "";
            case SUBMITTED -> "todo";
            case IN_AUDIT -> key.equals("PASSED") ? "good" : "todo";
            case RETURNED -> "warn";
            case REJECTED -> "bad";
            case APPROVED -> "good";
        };
    }
}
