package org.baosong.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Instant NOW = Instant.parse("2026-08-31T08:00:00Z");

    @Test
    void an_organisation_sees_itself_and_what_is_below() {
        Membership m = Membership.atOrganisation(1, 2, new ScopePath("110105.0000000123"), Set.of(Role.FILER), NOW);
        assertThat(m.getScopePrefix()).isEqualTo("110105.0000000123");
        m.follow(new ScopePath("110106.0000000123"));
        assertThat(m.getScopePrefix()).isEqualTo("110106.0000000123");
        assertThat(m.getScopePath()).isEqualTo(new ScopePath("110106.0000000123"));
    }

    @Test
    void an_officer_sees_the_region_of_the_desk_and_the_nation_sees_all() {
        assertThat(Membership.atDesk(1, DeskCode.of("1101", "hc"), Set.of(Role.AUDITOR), NOW).getScopePrefix()).isEqualTo("1101");
        assertThat(Membership.atDesk(1, DeskCode.of("0", "hc"), Set.of(Role.AUDITOR), NOW).getScopePrefix()).isEmpty();
    }

    @Test
    void administrators_of_accounts_see_all_and_the_audit_administrator_nothing() {
        assertThat(Membership.atInstallation(1, Set.of(Role.SYSTEM_ADMIN, Role.OPERATOR), NOW).getScopePrefix()).isEmpty();
        assertThat(Membership.atInstallation(1, Set.of(Role.SECURITY_ADMIN), NOW).getScopePrefix()).isEmpty();
        assertThat(Membership.atInstallation(1, Set.of(Role.AUDIT_ADMIN), NOW).getScopePrefix()).isEqualTo(Actor.NOTHING);
        assertThat(Membership.atInstallation(1, Set.of(Role.OPERATOR), NOW).getScopePrefix()).isEqualTo(Actor.NOTHING);
    }

    @Test
    void new_roles_bring_their_view() {
        Membership m = Membership.atDesk(1, DeskCode.of("110105", "hc"), Set.of(Role.VIEWER), NOW);
        m.grant(Set.of(Role.SECURITY_ADMIN));
        assertThat(m.getScopePrefix()).isEmpty();
        m.grant(Set.of(Role.VIEWER, Role.AUDITOR));
        assertThat(m.getScopePrefix()).isEqualTo("110105");
        assertThat(m.getRoles()).containsExactlyInAnyOrder(Role.VIEWER, Role.AUDITOR);
    }
}
