package org.baosong.kernel;

import java.util.regex.Pattern;

/**
 * Who has custody of a row now: the region of the authority in charge, then the permanent ten-digit number of each organisation of
 * the chain: {@code 110105.0000000123.0000000789}. Fixed-width segments keep every prefix unambiguous.
 */
public record ScopePath(String value) {

    private static final Pattern FORM = Pattern.compile("(0|\\d{2}|\\d{4}|\\d{6})(\\.\\d{10})*");

    public ScopePath {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("scope path " + value);
        }
    }

    public static ScopePath of(RegionCode authorityRegion) {
        return new ScopePath(authorityRegion.value());
    }

    /** The path of an organisation directly below this one. */
    public ScopePath child(long organisationNo) {
        return new ScopePath(value + "." + String.format("%010d", organisationNo));
    }

    /** Region of the authority in charge. */
    public RegionCode region() {
        int dot = value.indexOf('.');
        return RegionCode.of(dot < 0 ? value : value.substring(0, dot));
    }

    public boolean startsWith(String prefix) {
        return value.startsWith(prefix);
    }

    @Override
    public String toString() {
        return value;
    }
}
