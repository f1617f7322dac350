package org.baosong.audit.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baosong.audit.entity.AuditError;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.Decisions;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingActs.Pin;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;

/** Whether a decision says everything the definition wants said with it. */
public final class DecisionCheck {

    private static final int OPINION_LIMIT = 2000;
    private static final int PIN_LIMIT = 1000;
    /** The identity of a row behind the id of its table. */
    private static final Pattern ROW = Pattern.compile("/\\d{1,19}$");

    private DecisionCheck() {
    }

    /** Refuses a decision that is not allowed, or that lacks a reason, words, or names fields that are not there. */
    public static void check(FilingDefinition definition, DecisionKind kind, String reasonCode, String opinion, List<Pin> pins) {
        if (kind == null || kind == DecisionKind.DEFER || !definition.decisions().allows(kind)) {
            throw new DomainException(AuditError.NOT_ALLOWED, definition.title().zh());
        }
        List<Violation> wrong = new ArrayList<>();
        Decisions.Rule rule = definition.decisions().rule(kind);
        if (!rule.reasons().isEmpty() && !rule.hasReason(reasonCode)) {
            wrong.add(Violation.of("reasonCode", reasonCode.isEmpty() ? "audit.reasonMissing" : "audit.reasonUnknown", reasonCode));
        }
        if (opinion.isEmpty() && rule.opinionRequired()) {
            wrong.add(Violation.of("opinion", "audit.opinionMissing"));
        }
        if (opinion.length() > OPINION_LIMIT) {
            wrong.add(Violation.of("opinion", "audit.opinionLong", OPINION_LIMIT));
        }
        if (kind != DecisionKind.RETURN && !pins.isEmpty()) {
            wrong.add(Violation.of("remarks", "audit.remarksOnReturnOnly"));
        }
        Set<String> fields = definition.fields().stream().map(Field::id).collect(Collectors.toSet());
        Set<String> tables = definition.sections().stream().filter(Section::repeats).map(Section::id).collect(Collectors.toSet());
        for (int i = 0; i < pins.size(); i++) {
            Pin pin = pins.get(i);
            if (pin.target() == null || !fields.contains(pin.target()) && !tables.contains(ROW.matcher(pin.target()).replaceFirst(""))) {
                wrong.add(Violation.of("remarks[" + i + "].target", "audit.targetUnknown", String.valueOf(pin.target())));
            }
            if (!rule.reasons().isEmpty() && !rule.hasReason(pin.reasonCode())) {
                wrong.add(Violation.of("remarks[" + i + "].code", "audit.reasonUnknown", String.valueOf(pin.reasonCode())));
            }
            if (pin.words() == null || pin.words().isBlank() || pin.words().length() > PIN_LIMIT) {
                wrong.add(Violation.of("remarks[" + i + "].text", "audit.remarkWords", PIN_LIMIT));
            }
        }
        if (!wrong.isEmpty()) {
            throw new DomainException(AuditError.DECISION_INCOMPLETE, List.of(), wrong);
        }
    }
}
