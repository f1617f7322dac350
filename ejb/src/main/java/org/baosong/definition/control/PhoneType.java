package org.baosong.definition.control;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;

/**
 * A mobile number ({@code 13800138000}), a fixed line with area code ({@code 010-65091234}, {@code 0371-65901234-801}) or a service
 * number ({@code 400-810-1234}). Stored in exactly these forms.
 */
class PhoneType extends TextualType {

    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern NOISE = Pattern.compile("[\\s(.]");
    private static final Pattern SEVERAL_DASHES = Pattern.compile("-{2,}");
    /** Numbers written for callers from abroad; fixed lines then have lost the zero of their area code. */
    private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086|86-)-?");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final String EXTENSION = "(?:(?:-|转|分机|[Xx]|[Ee][Xx][Tt]\\.?)+(\\d{1,6}))?";
    private static final Pattern FIXED = Pattern.compile("(010|02\\d|0[3-9]\\d\\d)-?([2-9]\\d{6,7})" + EXTENSION);
    private static final Pattern SERVICE = Pattern.compile("(400|800)(\\d{3})(\\d{4})");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{2,3}-?\\d{4}" + EXTENSION);

    @Override
    public String id() {
        return "phone";
    }

    @Override
    Parsed parseText(String text, Field field) {
        String dashed = NOISE.matcher(DASHES.matcher(RawText.halfWidth(text)).replaceAll("-")).replaceAll("").replace(')', '-');
        String plain = SEVERAL_DASHES.matcher(dashed).replaceAll("-");
        String number = COUNTRY.matcher(plain).replaceFirst("");
        String digits = number.replace("-", "");
        Optional<String> canonical = mobileOrService(digits).or(() -> fixed(number)).or(() -> fixed(digits))
                .or(() -> number.equals(plain) ? Optional.empty() : fixed("0" + number));
        if (canonical.isPresent()) {
            return Parsed.text(canonical.get());
        }
        boolean local = LOCAL.matcher(number).matches();
        return Parsed.refused((local ? DefinitionError.PHONE_AREA_CODE : DefinitionError.PHONE_FORM).at(field));
    }

    private static Optional<String> mobileOrService(String digits) {
        if (MOBILE.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        Matcher service = SERVICE.matcher(digits);
        return service.matches() ? Optional.of(service.group(1) + "-" + service.group(2) + "-" + service.group(3)) : Optional.empty();
    }

    private static Optional<String> fixed(String number) {
        Matcher parts = FIXED.matcher(number);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean bigCity = parts.group(1).length() == 3;
        if (bigCity && parts.group(2).length() != 8) {
            return Optional.empty();
        }
        return Optional.of(parts.group(1) + "-" + parts.group(2) + (parts.group(3) == null ? "" : "-" + parts.group(3)));
    }
}
