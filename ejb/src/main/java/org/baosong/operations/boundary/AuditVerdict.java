package org.baosong.operations.boundary;

/**
 * Whether the audit log is whole.
 *
 * @param whole       nothing was changed and nothing is missing
 * @param rows        rows examined
 * @param firstBroken id of the first row that does not fit, or null; null too if rows are missing at the end
 * @param what        how it does not fit, or null
 */
public record AuditVerdict(boolean whole, long rows, String firstBroken, String what) {
}
