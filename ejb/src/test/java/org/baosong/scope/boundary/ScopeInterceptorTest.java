package org.baosong.scope.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.baosong.kernel.DeskCode;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;
import org.junit.jupiter.api.Test;

class ScopeInterceptorTest {

    @Scoped
    static class Boundary {

        @Permit(business = true)
        public void business() {
        }

        @Permit
        public void everybody() {
        }
    }

    @Test
    void what_is_filed_is_no_affair_of_administrators_and_operators() {
        for (Role role : Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OPERATOR)) {
            assertThatThrownBy(() -> call("business", new Actor(1, "x", Set.of(role), "", null, 0))).as(role.name()).hasMessageContaining("F3002");
        }
    }

    @Test
    void every_role_of_the_business_may_see_it_and_so_may_the_system() throws Exception {
        for (Role role : Set.of(Role.FILER, Role.AUDITOR, Role.CONFIRMER, Role.COUNTER, Role.PUBLISHER, Role.VIEWER, Role.REGISTRAR)) {
            assertThat(call("business", new Actor(1, "x", Set.of(role), "110105", DeskCode.of("110105", "hc"), 0))).as(role.name()).isEqualTo("done");
        }
        assertThat(call("business", Actor.system("test"))).isEqualTo("done");
        assertThatThrownBy(() -> call("business", Actor.anonymous())).hasMessageContaining("F3001");
    }

    @Test
    void what_is_open_to_everybody_stays_open_to_administrators() throws Exception {
        assertThat(call("everybody", new Actor(1, "x", Set.of(Role.SYSTEM_ADMIN), "", null, 0))).isEqualTo("done");
    }

    private static Object call(String method, Actor actor) throws Exception {
        CurrentActor current = new CurrentActor();
        current.enter(actor);
        ScopeInterceptor interceptor = new ScopeInterceptor();
        set(interceptor, "current", current);
        set(interceptor, "em", proxy(EntityManager.class, method));
        return interceptor.enter(proxy(InvocationContext.class, method));
    }

    private static <T> T proxy(Class<T> type, String method) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (self, called, args) -> switch (called.getName()) {
            case "getMethod" -> Boundary.class.getMethod(method);
            case "proceed" -> "done";
            default -> null;
        }));
    }

    private static void set(Object target, String field, Object value) throws ReflectiveOperationException {
        Field injected = ScopeInterceptor.class.getDeclaredField(field);
        injected.setAccessible(true);
        injected.set(target, value);
    }
}
