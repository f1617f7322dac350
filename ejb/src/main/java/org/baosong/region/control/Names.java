package org.baosong.region.control;

import java.util.List;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;

/** The rule for names that administrators give to zones and authorities. */
public final class Names {

    private Names() {
    }

    /** The name without outer blanks; refused if empty, too long or holding control characters. */
    public static String checked(String name, int longest) {
        String written = name == null ? "" : name.strip();
        if (written.isEmpty()) {
            throw refusal("region.name.missing");
        }
        if (written.codePointCount(0, written.length()) > longest) {
            throw refusal("region.name.long", longest);
        }
        if (written.codePoints().anyMatch(Character::isISOControl)) {
            throw refusal("region.name.control");
        }
        return written;
    }

    private static DomainException refusal(String code, Object... args) {
        return new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of("name", code, args)));
    }
}
