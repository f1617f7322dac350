package org.baosong.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.baosong.scope.control.Actor;

/** Tells the audit log what happened to accounts and log-ins. Never told: passwords, tokens, or what somebody typed as a password. */
@ApplicationScoped
public class SecurityLog {

    private static final System.Logger LOG = System.getLogger(SecurityLog.class.getName());

    /**
     * @param event  what happened, such as {@code login.failed}
     * @param actor  who did it
     * @param target user name concerned
     * @param detail one line more, such as the address; may be empty
     */
    public void add(String event, Actor actor, String target, String detail) {
        LOG.log(System.Logger.Level.INFO, "event={0} actor={1} target={2} {3}", event, actor.name(), target, detail);
    }
}
