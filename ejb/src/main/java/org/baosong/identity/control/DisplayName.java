package org.baosong.identity.control;

import java.util.List;
import java.util.Optional;
import org.baosong.identity.entity.IdentityError;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.Violation;

/** The rule for names of people as histories and pages show them. */
public final class DisplayName {

    private DisplayName() {
    }

    /** The name as it is kept; refused at its field if there is none or it is longer than {@link PlainText#LONGEST_NAME}. */
    public static String checked(String given) {
        wrong("displayName", given).ifPresent(violation -> {
            throw new DomainException(CommonError.INVALID, List.of(), List.of(violation));
        });
        return PlainText.line(given);
    }

    /** What is wrong with a name, told at a field. */
    public static Optional<Violation> wrong(String field, String given) {
        String name = PlainText.line(given);
        return name.isEmpty() || PlainText.length(name) > PlainText.LONGEST_NAME
                ? Optional.of(Violation.of(field, IdentityError.DISPLAY_NAME_MISSING.code(), PlainText.LONGEST_NAME)) : Optional.empty();
    }
}
