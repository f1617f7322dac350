package org.baosong.identity.boundary;

import java.time.Instant;

/**
 * One attempt to log in to one's own account.
 *
 * @param api     by the programming interface, not by a page
 * @param outcome {@code SUCCESS}, {@code FAILED}, {@code LOCKED} or {@code DISABLED}
 */
public record LoginView(Instant at, String address, boolean api, String outcome) {
}
