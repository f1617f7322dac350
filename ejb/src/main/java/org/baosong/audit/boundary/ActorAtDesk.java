package org.baosong.audit.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;

/** The officer who acts now, and when that is. */
@Dependent
class ActorAtDesk {

    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    Actor actor() {
        return current.get();
    }

    /** The actor's desk; one without a desk is refused. */
    DeskCode desk() {
        DeskCode desk = current.get().desk();
        if (desk == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return desk;
    }

    Instant now() {
        return clock.now();
    }
}
