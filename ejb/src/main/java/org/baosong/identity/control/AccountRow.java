package org.baosong.identity.control;

import java.time.Instant;
import org.baosong.identity.entity.AccountState;

/** One line of the list of accounts as the database gives it: an account at one of its places. */
public record AccountRow(long accountId, long membershipId, String userName, String userNameKey, String displayName, String phone,
                         AccountState state, boolean mustChange, Instant lockedUntil, Instant lastLoginAt, String roles, String deskCode,
                         long organisationId, String scopePath) {
}
