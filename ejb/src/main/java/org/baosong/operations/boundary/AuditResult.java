package org.baosong.operations.boundary;

/** How an act ended that stands in the audit log. */
public enum AuditResult {
    /** Done: logged in the transaction of the act itself. */
    DONE,
    /** Refused for lack of right, wrong password and the like: logged although the act is undone. */
    REFUSED,
    /** Tried and failed: logged although the act is undone. */
    FAILED
}
