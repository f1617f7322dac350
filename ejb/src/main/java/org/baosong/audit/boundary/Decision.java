package org.baosong.audit.boundary;

import java.util.List;
import org.baosong.definition.model.DecisionKind;
import org.baosong.filing.boundary.FilingActs;
import org.baosong.kernel.PlainText;

/**
 * What an officer decides.
 *
 * @param reasonCode coded reason; compulsory where the definition lists reasons for this decision
 * @param opinion    words; compulsory where the definition says so
 * @param pins       remarks on single fields of a returned filing; only those reopen. None reopens all.
 */
public record Decision(DecisionKind kind, String reasonCode, String opinion, List<FilingActs.Pin> pins) {

    public Decision {
        reasonCode = PlainText.code(reasonCode);
        opinion = PlainText.lines(opinion);
        pins = pins == null ? List.of() : List.copyOf(pins);
    }

    public static Decision pass(String opinion) {
        return new Decision(DecisionKind.PASS, "", opinion, List.of());
    }
}
