package org.baosong.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An administrative division by its significant digits: {@code 0} the nation, {@code 11}, {@code 1101}, {@code 110105},
 * {@code 110105001}. Padding to 12 digits happens only in files that come and go.
 */
public record RegionCode(String value) {

    private static final Pattern FORM = Pattern.compile("0|\\d{2}|\\d{4}|\\d{6}|\\d{9}");

    /** The nation. */
    public static final RegionCode NATION = new RegionCode("0");

    public RegionCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("region code " + value);
        }
    }

    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    public static boolean isRegionCode(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    public Level level() {
        if (value.equals("0")) {
            return Level.NATION;
        }
        return switch (value.length()) {
            case 2 -> Level.PROVINCE;
            case 4 -> Level.CITY;
            case 6 -> Level.COUNTY;
            default -> Level.TOWNSHIP;
        };
    }

    /** The enclosing division of that level, this one itself if it is of that level; empty if this one lies above it. */
    public Optional<RegionCode> at(Level level) {
        if (level == Level.NATION) {
            return Optional.of(NATION);
        }
        return level.isAbove(level()) || level == level()
                ? Optional.of(new RegionCode(value.substring(0, level.digits()))) : Optional.empty();
    }

    /** The division directly above; empty for the nation. */
    public Optional<RegionCode> parent() {
        Level level = level();
        return level == Level.NATION ? Optional.empty() : at(Level.values()[level.ordinal() - 1]);
    }

    /** What the scope paths of everything in this division begin with; empty for the nation. */
    public String prefix() {
        return level() == Level.NATION ? "" : value;
    }

    public boolean covers(RegionCode other) {
        return level() == Level.NATION || other.value.startsWith(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
