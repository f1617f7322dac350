package org.baosong.web.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;
import org.baosong.web.frame.HeaderCount;

/** The to-do count in the header: filings that wait for this desk. */
@Dependent
public class WorklistCount implements HeaderCount {

    @Inject
    private Waiting waiting;

    @Override
    public String key() {
        return "audit.header";
    }

    @Override
    public String icon() {
        return "tasks";
    }

    @Override
    public String path() {
        return "/audit/worklist.xhtml";
    }

    @Override
    public int count(Actor actor) {
        return actor.has(Role.AUDITOR) && actor.desk() != null ? waiting.waiting() : -1;
    }
}
