package org.baosong.identity.control;

import java.util.List;
import java.util.regex.Pattern;
import org.baosong.identity.entity.IdentityError;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.Violation;

/** Phone numbers of accounts: a mobile number, or a landline with its area code and perhaps an extension. */
public final class Phones {

    private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");

    private Phones() {
    }

    /** The number without blanks, null if none was given; refused if it cannot be one. */
    public static String checked(String given) {
        String phone = PlainText.code(given).replaceAll("\\s", "");
        if (phone.isEmpty()) {
            return null;
        }
        if (!FORM.matcher(phone).matches()) {
            throw new DomainException(CommonError.INVALID, List.of(),
                    List.of(Violation.of("phone", IdentityError.PHONE_MALFORMED.code())));
        }
        return phone;
    }
}
