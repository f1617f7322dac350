package org.baosong.identity.boundary;

import java.io.Serializable;

/**
 * What a session remembers of a log-in. It holds no rights: those are read again at every request, so that losing a role, a new
 * password or a disabled account takes effect at once.
 */
public record SignedIn(long accountId, long membershipId, int credentialVersion) implements Serializable {
}
