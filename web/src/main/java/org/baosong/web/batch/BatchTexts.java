package org.baosong.web.batch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.baosong.audit.boundary.BatchView;
import org.baosong.audit.boundary.Stages;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.DecisionKind;
import org.baosong.web.audit.Reasons;
import org.baosong.web.frame.PlaceName;
import org.baosong.web.frame.Words;

/** What stands in the definition of a campaign and in the list of desks, for pages about batches. */
@RequestScoped
public class BatchTexts {

    @EJB
    private Definitions definitions;
    @Inject
    private Words words;
    @Inject
    private PlaceName places;

    /** A line of a batch's history. */
    public record Line(Instant at, String act, String desk, String actor, String opinion) {
    }

    /** Reasons for which a batch may be sent back. */
    public List<SelectItem> reasons(String definitionCode, String version) {
        return Reasons.of(List.of(definitions.get(definitionCode, version)), DecisionKind.RETURN, words.locale());
    }

    public String step(String definitionCode, String version, String stepId) {
        return definitions.get(definitionCode, version).step(stepId).map(step -> step.label().in(words.locale())).orElse(stepId);
    }

    /** Badge of a batch, which may be missing. */
    static String look(BatchView batch) {
        if (batch == null) {
            return "";
        }
        return switch (batch.state()) {
            case OPEN, EXEMPT -> "";
            case REPORTED, APPROVING -> "todo";
            case RETURNED -> "warn";
            case ACCEPTED, APPROVED -> "good";
        };
    }

    public String desk(String deskCode) {
        return places.ofDesk(deskCode);
    }

    public List<Line> lines(List<Stages.StageEvent> events) {
        return events.stream().map(event -> new Line(event.at(), words.term("batchAction." + event.action()), desk(event.desk()),
                event.actor().startsWith("system:") ? words.of("audit.system") : event.actor(), event.opinion())).toList();
    }
}
