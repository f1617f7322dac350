package org.baosong.identity.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.baosong.identity.entity.IdentityError;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;

/**
 * Which roles go together and who may grant them (三员分立). The three administrators are three persons and never officers; rights of
 * administrators come only from the security administrator; nobody changes his own.
 */
public final class RoleRules {

    /** What works at an organisation or a desk, as opposed to running the installation. */
    public static final Set<Role> BUSINESS = Set.copyOf(EnumSet.of(Role.FILER, Role.AUDITOR, Role.CONFIRMER, Role.COUNTER,
            Role.PUBLISHER, Role.VIEWER, Role.REGISTRAR));

    private RoleRules() {
    }

    /** Refuses a set that no single account may hold. The operator may be the system administrator, but nobody else. */
    public static void mustGoTogether(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of("roles", IdentityError.ROLES_MISSING.code())));
        }
        long administrators = roles.stream().filter(Role::isAdministrator).count();
        boolean business = roles.stream().anyMatch(BUSINESS::contains);
        boolean operator = roles.contains(Role.OPERATOR);
        boolean clash = administrators > 1 || administrators == 1 && business
                || operator && (business || roles.contains(Role.SECURITY_ADMIN) || roles.contains(Role.AUDIT_ADMIN));
        if (clash) {
            throw new DomainException(IdentityError.CONFLICTING_ROLES);
        }
    }

    /** The roles this actor may give to an account at that desk; none if the desk is not his business. */
    public static Set<Role> grantable(Actor actor, DeskCode desk) {
        Set<Role> may = EnumSet.noneOf(Role.class);
        if (actor.isSystem() || actor.has(Role.SECURITY_ADMIN)) {
            return EnumSet.allOf(Role.class);
        }
        if (actor.has(Role.SYSTEM_ADMIN)) {
            may.addAll(BUSINESS);
            may.add(Role.OPERATOR);
        }
        if (actor.has(Role.REGISTRAR) && overseesDesk(actor, desk)) {
            may.addAll(BUSINESS);
        }
        return may;
    }

    /** A registrar looks after desks of his own line (条线) in his own region and below. */
    private static boolean overseesDesk(Actor actor, DeskCode desk) {
        return actor.desk() != null && desk != null && actor.desk().line().equals(desk.line())
                && actor.desk().region().covers(desk.region());
    }

    public static void mustBeGrantable(Actor actor, DeskCode desk, Set<Role> roles) {
        if (!grantable(actor, desk).containsAll(roles)) {
            throw new DomainException(IdentityError.ROLES_NOT_GRANTABLE);
        }
    }

    /** The same for a change: taking away what one may not give is refused as well. */
    public static void mustBeGrantable(Actor actor, DeskCode desk, Set<Role> before, Set<Role> after) {
        Set<Role> touched = EnumSet.noneOf(Role.class);
        touched.addAll(before);
        touched.addAll(after);
        touched.removeIf(role -> before.contains(role) && after.contains(role));
        mustBeGrantable(actor, desk, touched);
    }
}
