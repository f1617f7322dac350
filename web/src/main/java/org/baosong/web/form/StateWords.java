package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baosong.audit.boundary.Stages;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.LocalText;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.entity.FilingState;
import org.baosong.web.frame.Words;

/** How a filing stands in the words of its 事项, and how that looks: never colour alone, always icon and word. */
@Dependent
public class StateWords {

    @EJB
    private Definitions definitions;

    @EJB
    private Stages stages;

    @Inject
    private Words words;

    public String label(FilingView filing) {
        return label(filing, filing.batchId() == 0 ? Map.of() : stages.of(List.of(filing.batchId())));
    }

    /** @param known where the batches of a list of filings have come to, asked once for all of them */
    public String label(FilingView filing, Map<Long, Stages.Stage> known) {
        Stages.Stage stage = known.get(filing.batchId());
        return label(definitions.get(filing.definitionCode(), filing.definitionVersion()), filing.state(), filing.stepId(), stage);
    }

    public String style(FilingView filing) {
        return style(filing.state());
    }

    /** Where the batches of some filings have come to, asked once for all of them. */
    public Map<Long, Stages.Stage> stages(Collection<FilingRow> rows) {
        return stages(rows.stream().map(FilingRow::batchId));
    }

    /** The same by the keys of the batches, of which 0 is none. */
    public Map<Long, Stages.Stage> stages(Stream<Long> keys) {
        List<Long> batches = keys.filter(id -> id != 0).distinct().toList();
        return batches.isEmpty() ? Map.of() : stages.of(batches);
    }

    public String label(FilingRow row, Map<Long, Stages.Stage> known) {
        return label(definitions.get(row.definitionCode(), row.definitionVersion()), row.state(), row.stepId(), known.get(row.batchId()));
    }

    private String label(FilingDefinition definition, FilingState state, String stepId, Stages.Stage stage) {
        return find(definition, state, stepId, stage).map(text -> text.in(words.locale())).orElseGet(() -> words.term("filingState." + state));
    }

    /** A filing that its own desk has passed and not yet reported is "passed" there; a reported one lies where its batch lies. */
    public static Optional<LocalText> find(FilingDefinition definition, FilingState state, String stepId, Stages.Stage stage) {
        if (state != FilingState.IN_AUDIT || stage == null) {
            return definition.stateLabel(state.name(), stepId);
        }
        if (isPassedHere(stepId, stage)) {
            return definition.stateLabel("PASSED", stepId).or(() -> definition.stateLabel(state.name(), stepId));
        }
        return definition.stateLabel(state.name(), stage.stepId());
    }

    /** Whether its own desk has passed it and still gathers it, be it again after the batch came back. */
    public static boolean isPassedHere(String stepId, Stages.Stage stage) {
        return stage != null && stage.state().isGathering() && stage.stepId().equals(stepId);
    }

    public static String style(FilingState state) {
        return switch (state) {
            case DRAFT -> "todo";
            case SUBMITTED, IN_AUDIT -> "wait";
            case RETURNED -> "warn";
            case REJECTED -> "bad";
            case APPROVED -> "good";
            case CANCELLED -> "";
        };
    }
}
