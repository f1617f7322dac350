package org.baosong.bench.inside;

/**
 * A filing ready for submission.
 *
 * @param filerId   the organisation that submits it: its own or the one above
 * @param filerPath what that organisation may see
 */
public record Draft(long id, String path, String name, long organisationId, long filerId, String filerPath) {
}
