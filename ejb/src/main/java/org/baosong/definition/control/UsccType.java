package org.baosong.definition.control;

import org.baosong.definition.model.Field;
import org.baosong.kernel.SocialCreditCode;

/** 统一社会信用代码, in capitals without separators; both check characters are judged. */
class UsccType extends TextualType {

    @Override
    public String id() {
        return "uscc";
    }

    @Override
    Parsed parseText(String text, Field field) {
        String code = RawText.code(text);
        return SocialCreditCode.fault(code).map(fault -> Parsed.refused(switch (fault) {
            case LENGTH -> DefinitionError.USCC_LENGTH.at(field, code.length());
            case CHARACTERS -> DefinitionError.USCC_CHARACTERS.at(field);
            case CHECK, ORGANISATION_CHECK -> DefinitionError.USCC_CHECK.at(field);
        })).orElseGet(() -> Parsed.text(code));
    }
}
