package org.baosong.region.control;

import java.util.List;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.Violation;

/** The rule for names that administrators give to zones and authorities. */
public final class Names {

    private Names() {
    }

    /** The name as it is kept; refused if empty or too long. */
    public static String checked(String name, int longest) {
        String written = PlainText.line(name);
        if (written.isEmpty()) {
            throw refusal("region.name.missing");
        }
        if (PlainText.length(written) > longest) {
            throw refusal("region.name.long", longest);
        }
        return written;
    }

    private static DomainException refusal(String code, Object... args) {
        return new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of("name", code, args)));
    }
}
