package org.baosong.identity.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.Violation;

/**
 * The name somebody logs in with. Two names that differ only in case or in full-width letters are the same name.
 *
 * @param shown as it was given
 * @param key   what is compared and unique
 */
public record UserName(String shown, String key) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,39}");

    /** A new name; refused if it is not 2 to 40 letters, digits, dots, lines or at-signs. */
    public static UserName of(String text) {
        String shown = Normalizer.normalize(PlainText.line(text), Normalizer.Form.NFKC);
        if (!FORM.matcher(shown).matches()) {
            throw new DomainException(CommonError.INVALID, List.of(),
                    List.of(Violation.of("userName", IdentityError.USER_NAME_MALFORMED.code())));
        }
        return new UserName(shown, shown.toLowerCase(Locale.ROOT));
    }

    /** The key to look up whatever somebody typed, well-formed or not. */
    public static String keyOf(String typed) {
        return Normalizer.normalize(PlainText.line(typed), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
