package org.baosong.identity.boundary;

import java.time.Instant;
import java.util.Set;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.entity.Role;

/** An account at one of its places, as lists show it; an account with two places has two of these. */
public record AccountView(long accountId, long membershipId, String userName, String displayName, String phone, boolean disabled,
                          boolean locked, boolean mustChange, Instant lastLoginAt, Set<Role> roles, String deskCode,
                          long organisationId, ScopePath path) {
}
