package org.baosong.definition.control;

import java.util.Set;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;

/**
 * 机构编码: the registration number of a medical practice licence (22 or 12 characters) or the classification code of a health
 * organisation (22 characters, or its 9-character organisation code). Stored in capitals without separators.
 */
class RegistrationNoType extends TextualType {

    private static final Pattern CHARACTERS = Pattern.compile("[0-9A-Z]+");
    private static final Set<Integer> LENGTHS = Set.of(9, 12, 22);
    private static final int USCC = 18;

    @Override
    public String id() {
        return "registration-no";
    }

    @Override
    Parsed parseText(String text, Field field) {
        String number = RawText.code(text);
        if (!CHARACTERS.matcher(number).matches()) {
            return Parsed.refused(DefinitionError.REGISTRATION_CHARACTERS.at(field));
        }
        if (number.length() == USCC) {
            return Parsed.refused(DefinitionError.REGISTRATION_IS_USCC.at(field));
        }
        if (!LENGTHS.contains(number.length())) {
            return Parsed.refused(DefinitionError.REGISTRATION_LENGTH.at(field, number.length()));
        }
        return Parsed.text(number);
    }
}
