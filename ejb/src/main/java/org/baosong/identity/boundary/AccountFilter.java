package org.baosong.identity.boundary;

import org.baosong.scope.entity.Role;

/**
 * Which accounts to list; null parts do not narrow.
 *
 * @param text           beginning of the user name, part of the display name, or a whole phone number
 * @param kind           {@code officer} or {@code organisation}
 * @param region         beginning of the region code in charge
 * @param organisationId belongs to this organisation, 0 for any
 * @param lockedOnly     only those locked now
 * @param after          {@code next} of the page before
 * @param size           rows wanted, 1 to 200
 */
public record AccountFilter(String text, String kind, String region, Boolean disabled, Role role, long organisationId,
                            boolean lockedOnly, String after, int size) {

    public static final AccountFilter ALL = new AccountFilter(null, null, null, null, null, 0, false, null, 20);

    public AccountFilter {
        size = Math.max(1, Math.min(size, 200));
    }

    public static AccountFilter ofOrganisation(long organisationId) {
        return new AccountFilter(null, null, null, null, null, organisationId, false, null, 20);
    }
}
