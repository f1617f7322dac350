package org.baosong.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers of persons' papers. The 18-character ones (GB 11643, ISO 7064 MOD 11-2) carry a division, a birthday and a check character;
 * of the others only length and characters are known. A number judged here is written right; whose it is, is not known.
 */
public final class IdentityNumber {

    private static final int LENGTH = 18;
    /** Behind the six digits of the division; a foreigner's card has one digit more before it. */
    private static final int BIRTHDAY_AT = 6;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern CHARACTERS = Pattern.compile("\\d{17}[\\dX]");
    /** Provinces as GB/T 2260 numbers them; the four digits below may be those of a division that is gone. */
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
            "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1880, 1, 1);

    private IdentityNumber() {
    }

    /** The papers there are. */
    public enum Paper {
        /** 居民身份证. */
        RESIDENT(null),
        /** 港澳居民来往内地通行证. */
        HK_MACAO_PERMIT("[HM]\\d{8}(\\d{2})?"),
        /** 台湾居民来往大陆通行证. */
        TAIWAN_PERMIT("\\d{8}|\\d{10}[A-Z]"),
        /** 护照. */
        PASSPORT("[A-Z0-9]{5,17}"),
        /** 外国人永久居留身份证: 18 digits since December 2023, before that three letters and twelve digits. */
        FOREIGN_RESIDENT("[A-Z]{3}\\d{12}"),
        /** 港澳台居民居住证. */
        HMT_RESIDENT(null);

        private final Pattern form;

        Paper(String form) {
            this.form = form == null ? null : Pattern.compile(form);
        }
    }

    /** What can be wrong with a number. */
    public enum Fault { LENGTH, CHARACTERS, DIVISION, BIRTHDAY, CHECK, OLD_FORM }

    /** What is wrong with a number in capitals; empty if nothing is. */
    public static Optional<Fault> fault(Paper paper, String number, LocalDate today) {
        boolean ownForm = paper.form != null && paper.form.matcher(number).matches();
        if (ownForm) {
            return Optional.empty();
        }
        if (paper.form != null && !(paper == Paper.FOREIGN_RESIDENT && number.length() == LENGTH)) {
            return Optional.of(Fault.CHARACTERS);
        }
        if (number.matches("\\d{15}")) {
            return Optional.of(Fault.OLD_FORM);
        }
        if (number.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        if (!CHARACTERS.matcher(number).matches()) {
            return Optional.of(Fault.CHARACTERS);
        }
        if (!fits(paper, number)) {
            return Optional.of(Fault.DIVISION);
        }
        if (number.charAt(LENGTH - 1) != check(number)) {
            return Optional.of(Fault.CHECK);
        }
        return birthday(number, paper == Paper.FOREIGN_RESIDENT ? BIRTHDAY_AT + 1 : BIRTHDAY_AT).filter(day -> !day.isAfter(today) && !day.isBefore(FIRST_BIRTHDAY)).isPresent() ? Optional.empty()
                : Optional.of(Fault.BIRTHDAY);
    }

    private static boolean fits(Paper paper, String number) {
        return switch (paper) {
            case FOREIGN_RESIDENT -> number.charAt(0) == '9';
            case HMT_RESIDENT -> Set.of("810000", "820000", "830000").contains(number.substring(0, 6));
            default -> PROVINCES.contains(number.substring(0, 2)) && number.charAt(0) != '8' && number.charAt(0) != '9';
        };
    }

    /** The 18 characters of an old number of 15 digits; of those born in the last century only. */
    public static String modern(String old) {
        String body = old.substring(0, 6) + "19" + old.substring(6);
        return body + check(body);
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static Optional<LocalDate> birthday(String number, int at) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(number.substring(at, at + 4)), Integer.parseInt(number.substring(at + 4, at + 6)),
                    Integer.parseInt(number.substring(at + 6, at + 8))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What everybody may see: of a long number three characters before and four behind, of a short one the last two. */
    public static String masked(String number) {
        int before = number.length() >= 15 ? 3 : 0;
        int behind = number.length() >= 15 ? 4 : 2;
        return number.substring(0, before) + "*".repeat(number.length() - before - behind) + number.substring(number.length() - behind);
    }
}
