package org.baosong.identity.boundary;

import java.time.Instant;

/** An account of an organisation with which nobody has logged in yet. {@code issuedAt} is when its first password was made. */
public record UnusedAccount(long accountId, long organisationId, String userName, String displayName, Instant issuedAt) {
}
