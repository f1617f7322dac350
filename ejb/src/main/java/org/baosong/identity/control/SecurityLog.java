package org.baosong.identity.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditResult;
import org.baosong.scope.control.Actor;

/** Tells the audit log what happened to accounts and log-ins. Never told: passwords, tokens, or what somebody typed as a password. */
@ApplicationScoped
public class SecurityLog {

    @EJB
    private AuditLog log;

    /**
     * Something was done; it stands in the log exactly if the transaction of the act succeeds.
     *
     * @param kind   what happened, such as {@code password-reset}
     * @param actor  who did it
     * @param target user name concerned
     * @param detail one line more; may be empty
     */
    public void done(String kind, Actor actor, String target, String detail) {
        log.add(kind, actor.name(), target, AuditResult.DONE, detail);
    }

    /** Something was refused. */
    public void refused(String kind, Actor actor, String target, String detail) {
        log.add(kind, actor.name(), target, AuditResult.REFUSED, detail);
    }
}
