package org.baosong.scope.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** The one place where rights are checked and the scope of every query is set. Fails closed: unmarked methods are refused. */
@Scoped
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class ScopeInterceptor {

    @Inject
    private CurrentActor current;

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    @AroundInvoke
    public Object enter(InvocationContext call) throws Exception {
        Actor caller = current.get();
        Permit permit = call.getMethod().getAnnotation(Permit.class);
        check(caller, permit);
        Actor effective = permit == null || permit.asSystem().isEmpty() ? caller : Actor.system(permit.asSystem());
        try {
            em.setProperty("scope", effective.scope() + "%");
            return call.proceed();
        } finally {
            em.setProperty("scope", caller.scope() + "%");
        }
    }

    private static void check(Actor caller, Permit permit) {
        if (caller.isSystem()) {
            return;
        }
        if (permit == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        if (caller.isAnonymous()) {
            if (!permit.anonymous()) {
                throw new DomainException(CommonError.UNAUTHENTICATED);
            }
            return;
        }
        if (permit.value().length > 0 && Arrays.stream(permit.value()).noneMatch(caller::has)) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        if (permit.business() && caller.roles().stream().noneMatch(Role::isBusiness)) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
    }
}
