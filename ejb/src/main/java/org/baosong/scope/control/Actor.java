package org.baosong.scope.control;

import java.util.Set;
import org.baosong.kernel.DeskCode;
import org.baosong.scope.entity.Role;

/**
 * On whose behalf the current request runs: who, with which roles, seeing which part of the tree.
 *
 * @param accountId      key of the account, 0 for the system and for nobody
 * @param name           what histories show: person or unit name, or {@code system:intake}
 * @param roles          what it may do
 * @param scope          prefix of every scope path it may see; empty sees all; {@link #NOTHING} sees nothing
 * @param desk           the desk it works at, or null if it belongs to an organisation
 * @param organisationId the organisation it files for, or 0
 */
public record Actor(long accountId, String name, Set<Role> roles, String scope, DeskCode desk, long organisationId) {

    /** A prefix no scope path begins with. */
    public static final String NOTHING = "!";

    public Actor {
        roles = Set.copyOf(roles);
        if (scope == null) {
            throw new IllegalArgumentException("an actor without scope");
        }
    }

    /** A part of the product acting by itself: sees everything, and is named in the history. */
    public static Actor system(String part) {
        return new Actor(0, "system:" + part, Set.of(), "", null, 0);
    }

    /** Nobody logged in. */
    public static Actor anonymous() {
        return new Actor(0, "anonymous", Set.of(), NOTHING, null, 0);
    }

    public boolean isSystem() {
        return accountId == 0 && name.startsWith("system:");
    }

    public boolean isAnonymous() {
        return accountId == 0 && !isSystem();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
