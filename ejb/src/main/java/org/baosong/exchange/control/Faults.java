package org.baosong.exchange.control;

import java.util.List;
import java.util.Locale;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;

/** Puts what is wrong with a row into words, at the column where it is. */
public final class Faults {

    private Faults() {
    }

    public static List<ImportRow.Fault> of(List<Violation> violations) {
        return violations.stream().map(violation -> new ImportRow.Fault(violation.field(), violation.code(),
                Texts.error(Texts.CHINESE, violation.code(), violation.args()), Texts.error(Locale.ENGLISH, violation.code(), violation.args()))).toList();
    }

    /** The single reasons of a refusal, or the refusal itself if it gives none. */
    public static List<ImportRow.Fault> of(DomainException refusal, ListColumns columns) {
        List<Violation> reasons = refusal.violations().stream()
                .map(violation -> columns.find(violation.field()).isPresent() ? violation : new Violation("", violation.code(), violation.args())).toList();
        return reasons.isEmpty() ? List.of(new ImportRow.Fault("", refusal.error().code(), Texts.error(Texts.CHINESE, refusal),
                Texts.error(Locale.ENGLISH, refusal))) : of(reasons);
    }
}
