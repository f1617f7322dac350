package org.baosong.organisation.entity;

import java.util.List;
import java.util.Locale;
import org.baosong.kernel.Level;

/**
 * A kind of organisation and where it may stand.
 *
 * @param kind   stable code
 * @param label  Chinese name
 * @param en     English name
 * @param levels levels of authority directly under which it may stand
 * @param below  kinds of organisation below which it may stand
 */
public record OrganisationKind(String kind, String label, String en, List<Level> levels, List<String> below) {

    public OrganisationKind {
        levels = List.copyOf(levels);
        below = List.copyOf(below);
    }

    public boolean fitsUnderAuthority(Level level) {
        return levels.contains(level);
    }

    /** @param parentKind kind of the organisation above, or null while that is not yet known */
    public boolean fitsBelow(String parentKind) {
        return parentKind == null ? !below.isEmpty() : below.contains(parentKind);
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? en : label;
    }
}
