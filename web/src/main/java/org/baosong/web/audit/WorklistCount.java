package org.baosong.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import org.baosong.audit.boundary.AuditDesk;
import org.baosong.audit.boundary.WorklistFilter;
import org.baosong.kernel.PageRequest;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;
import org.baosong.web.frame.HeaderCount;

/** The to-do count in the header: filings that wait for this desk. */
@Dependent
public class WorklistCount implements HeaderCount {

    @EJB
    private AuditDesk desk;

    @Override
    public String key() {
        return "audit.header";
    }

    @Override
    public String path() {
        return "/audit/worklist.xhtml";
    }

    @Override
    public int count(Actor actor) {
        return actor.has(Role.AUDITOR) && actor.desk() != null ? desk.worklist(WorklistFilter.ALL, PageRequest.first(1)).total() : -1;
    }
}
