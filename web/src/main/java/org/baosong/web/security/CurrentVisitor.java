package org.baosong.web.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.baosong.identity.boundary.Visitor;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;

/** Who is behind the current request, for pages and resources. What he may see and do is decided behind the boundaries. */
@RequestScoped
public class CurrentVisitor {

    private Visitor visitor;

    void enter(Visitor newVisitor) {
        this.visitor = newVisitor;
    }

    public Optional<Visitor> get() {
        return Optional.ofNullable(visitor);
    }

    /** The one logged in; only for pages and calls that need a log-in. */
    public Visitor known() {
        return get().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }

    public Actor actor() {
        return visitor == null ? Actor.anonymous() : visitor.actor();
    }

    public boolean has(Role role) {
        return actor().has(role);
    }
}
