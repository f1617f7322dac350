package org.baosong.web.lists;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baosong.audit.boundary.Stages;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.filing.entity.FilingState;
import org.baosong.web.form.StateWords;
import org.baosong.web.frame.Words;

/**
 * How far filings have come, in the words of their definition: the batch that carries a filing may have taken it beyond the step the
 * filing itself knows.
 */
@RequestScoped
public class Standing {

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

    /** Where one batch is, for a page that has asked already. */
    public void known(long batchId, Stages.Stage stage) {
        known.put(batchId, stage);
    }

    public Badge of(FilingRow filing) {
        prepare(List.of(filing));
        return of(filing, known.get(filing.batchId()));
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

    private Badge of(FilingRow row, Stages.Stage stage) {
        FilingDefinition definition = definitions.get(row.definitionCode(), row.definitionVersion());
        String text = StateWords.find(definition, row.state(), row.stepId(), stage).map(label -> label.in(words.locale()))
                .orElseGet(() -> words.term("filingState." + row.state()));
        boolean passed = row.state() == FilingState.IN_AUDIT && StateWords.isPassedHere(row.stepId(), stage);
        return new Badge(text, passed ? "good" : StateWords.style(row.state()));
    }
}
