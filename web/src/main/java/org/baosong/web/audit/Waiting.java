package org.baosong.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import org.baosong.audit.boundary.AuditDesk;

/** What waits at the actor's desk, asked once a page: the header, the home page and the worklist all show it. */
@RequestScoped
public class Waiting {

    @EJB
    private AuditDesk desk;

    private AuditDesk.Load load;

    public int waiting() {
        return load().waiting();
    }

    public int overdue() {
        return load().overdue();
    }

    /** Somebody else on the page has asked for more than this and got it too. */
    void known(AuditDesk.Load counted) {
        load = counted;
    }

    private AuditDesk.Load load() {
        if (load == null) {
            load = desk.load();
        }
        return load;
    }
}
