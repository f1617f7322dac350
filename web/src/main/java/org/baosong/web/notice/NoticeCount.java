package org.baosong.web.notice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import org.baosong.notice.boundary.Notices;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;
import org.baosong.web.frame.HeaderCount;

/** Unread notices in the header. */
@Dependent
public class NoticeCount implements HeaderCount {

    @EJB
    private Notices notices;

    @Override
    public String key() {
        return "notice.title";
    }

    @Override
    public String icon() {
        return "bell";
    }

    @Override
    public String path() {
        return "/notice/list.xhtml";
    }

    @Override
    public int count(Actor actor) {
        return actor.roles().stream().anyMatch(Role::isBusiness) ? notices.unread() : -1;
    }
}
