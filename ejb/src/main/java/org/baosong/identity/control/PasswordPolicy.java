package org.baosong.identity.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.identity.entity.IdentityError;
import org.baosong.kernel.Violation;

/**
 * What a password chosen by its owner must satisfy: long enough, of at least two kinds of characters, not made of his own name or
 * phone, not one that everybody guesses first. Whether it was used before is asked elsewhere, because that needs the old digests.
 */
public final class PasswordPolicy {

    /** Shortest password accepted. */
    public static final int SHORTEST = 8;
    /** Longest password accepted; hashing longer ones would only serve attackers. */
    public static final int LONGEST = 128;
    private static final int KINDS_NEEDED = 2;
    private static final int TELLING_PART = 4;

    private static final Set<String> COMMON = read("/identity/common-passwords.txt");

    private PasswordPolicy() {
    }

    /**
     * What is wrong with a new password, nothing if it will do.
     *
     * @param field     id of the input the violations belong to
     * @param ownWords  user name, display name, phone and the like of the owner; nulls are ignored
     */
    public static List<Violation> check(String field, String password, String... ownWords) {
        String given = password == null ? "" : password;
        List<Violation> wrong = new ArrayList<>();
        if (given.length() < SHORTEST) {
            wrong.add(Violation.of(field, IdentityError.PASSWORD_TOO_SHORT.code(), SHORTEST));
            return wrong;
        }
        if (given.length() > LONGEST) {
            wrong.add(Violation.of(field, IdentityError.PASSWORD_TOO_LONG.code(), LONGEST));
            return wrong;
        }
        if (kinds(given) < KINDS_NEEDED || given.chars().distinct().count() < TELLING_PART) {
            wrong.add(Violation.of(field, IdentityError.PASSWORD_TOO_SIMPLE.code()));
        }
        if (containsOwnWord(given, ownWords)) {
            wrong.add(Violation.of(field, IdentityError.PASSWORD_CONTAINS_NAME.code()));
        }
        if (isCommon(given)) {
            wrong.add(Violation.of(field, IdentityError.PASSWORD_COMMON.code()));
        }
        return wrong;
    }

    private static int kinds(String password) {
        return (password.chars().anyMatch(Character::isDigit) ? 1 : 0)
                + (password.chars().anyMatch(Character::isUpperCase) ? 1 : 0)
                + (password.chars().anyMatch(c -> Character.isLetter(c) && !Character.isUpperCase(c)) ? 1 : 0)
                + (password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0);
    }

    private static boolean containsOwnWord(String password, String... ownWords) {
        String lower = password.toLowerCase(Locale.ROOT);
        return Stream.of(ownWords)
                .filter(word -> word != null && word.length() >= TELLING_PART)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> lower.contains(word) || lower.contains(new StringBuilder(word).reverse()));
    }

    /** On the list as it is, or with digits and signs added at either end ({@code Password123!}). */
    private static boolean isCommon(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return COMMON.contains(lower) || COMMON.contains(lower.replaceAll("^[^a-z]+|[^a-z]+$", ""));
    }

    private static Set<String> read(String resource) {
        try (InputStream in = PasswordPolicy.class.getResourceAsStream(resource);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
