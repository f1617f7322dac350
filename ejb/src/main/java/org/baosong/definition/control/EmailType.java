package org.baosong.definition.control;

import java.util.Locale;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;

/** An e-mail address as mailboxes are written in practice, its domain in small letters. Whether anybody reads it is not known. */
class EmailType extends TextualType {

    private static final int MAX = 100;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9_+-]+(?:\\.[A-Za-z0-9_+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    @Override
    public String id() {
        return "email";
    }

    @Override
    Parsed parseText(String text, Field field) {
        String address = RawText.halfWidth(text).replace(" ", "");
        if (address.length() > MAX || !FORM.matcher(address).matches()) {
            return Parsed.refused(DefinitionError.EMAIL_FORM.at(field));
        }
        int at = address.indexOf('@');
        return Parsed.text(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT));
    }
}
