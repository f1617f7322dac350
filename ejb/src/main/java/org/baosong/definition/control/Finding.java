package org.baosong.definition.control;

import org.baosong.definition.model.Check;
import org.baosong.kernel.Localised;
import org.baosong.kernel.Violation;

/**
 * Something noticed in answers that are each right by themselves.
 *
 * @param key      what the filer's reason is kept under: the check's id, in a table with the row's identity behind a slash
 * @param severity whether it stands in the way, or needs a reason
 * @param words    what it says, at its field
 * @param reason   the filer's reason, or empty
 */
public record Finding(String key, Check.Severity severity, Violation words, String reason) {

    public boolean isWarning() {
        return severity == Check.Severity.WARNING;
    }

    /** Whether it stands in the way of submission. */
    public boolean isOpen() {
        return !isWarning() || reason.isEmpty();
    }

    /** What stands in the way, for the filer. */
    Violation violation() {
        Localised said = words::said;
        return isWarning() ? Violation.of(words.field(), DefinitionError.REASON_NEEDED.code(), said) : words;
    }
}
