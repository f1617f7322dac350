package org.baosong.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.baosong.identity.entity.IdentityError;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;
import org.junit.jupiter.api.Test;

class RoleRulesTest {

    private static final DeskCode COUNTY = DeskCode.of("110105", "hc");

    private static Actor actor(DeskCode desk, Role... roles) {
        return new Actor(7, "某人", Set.of(roles), desk == null ? "" : desk.region().prefix(), desk, 0);
    }

    @Test
    void two_administrators_or_administrator_and_officer_clash() {
        assertThatThrownBy(() -> RoleRules.mustGoTogether(Set.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN))).hasMessageContaining("F3104");
        assertThatThrownBy(() -> RoleRules.mustGoTogether(Set.of(Role.SECURITY_ADMIN, Role.AUDITOR))).hasMessageContaining("F3104");
        assertThatThrownBy(() -> RoleRules.mustGoTogether(Set.of(Role.OPERATOR, Role.CONFIRMER))).hasMessageContaining("F3104");
        assertThatThrownBy(() -> RoleRules.mustGoTogether(Set.of(Role.OPERATOR, Role.AUDIT_ADMIN))).hasMessageContaining("F3104");
    }

    @Test
    void business_roles_go_together_and_the_operator_may_be_system_administrator() {
        assertThatCode(() -> RoleRules.mustGoTogether(RoleRules.BUSINESS)).doesNotThrowAnyException();
        assertThatCode(() -> RoleRules.mustGoTogether(Set.of(Role.SYSTEM_ADMIN, Role.OPERATOR))).doesNotThrowAnyException();
    }

    @Test
    void an_account_without_any_role_is_refused() {
        assertThatThrownBy(() -> RoleRules.mustGoTogether(Set.of())).isInstanceOfSatisfying(DomainException.class,
                refusal -> assertThat(refusal.violations()).extracting("code").containsExactly(IdentityError.ROLES_MISSING.code()));
    }

    @Test
    void a_registrar_grants_business_roles_in_his_area_and_line_only() {
        Actor registrar = actor(DeskCode.of("1101", "hc"), Role.REGISTRAR);
        assertThat(RoleRules.grantable(registrar, COUNTY)).isEqualTo(RoleRules.BUSINESS);
        assertThat(RoleRules.grantable(registrar, DeskCode.of("110105", "tcm"))).isEmpty();
        assertThat(RoleRules.grantable(registrar, DeskCode.of("1102", "hc"))).isEmpty();
        assertThat(RoleRules.grantable(registrar, DeskCode.of("11", "hc"))).isEmpty();
        assertThat(RoleRules.grantable(registrar, null)).isEmpty();
    }

    @Test
    void the_system_administrator_makes_officers_and_operators_but_no_administrators() {
        assertThat(RoleRules.grantable(actor(null, Role.SYSTEM_ADMIN), COUNTY)).contains(Role.AUDITOR, Role.OPERATOR)
                .doesNotContain(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
    }

    @Test
    void the_security_administrator_and_the_product_grant_everything() {
        assertThat(RoleRules.grantable(actor(null, Role.SECURITY_ADMIN), null)).containsExactlyInAnyOrder(Role.values());
        assertThat(RoleRules.grantable(Actor.system("demo"), COUNTY)).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void an_officer_grants_nothing() {
        assertThat(RoleRules.grantable(actor(COUNTY, Role.AUDITOR, Role.CONFIRMER), COUNTY)).isEmpty();
    }

    @Test
    void taking_away_what_one_may_not_give_is_refused_too() {
        Actor registrar = actor(COUNTY, Role.REGISTRAR);
        assertThatThrownBy(() -> RoleRules.mustBeGrantable(registrar, COUNTY, Set.of(Role.OPERATOR), Set.of(Role.VIEWER)))
                .hasMessageContaining("F3105");
        assertThatCode(() -> RoleRules.mustBeGrantable(registrar, COUNTY, Set.of(Role.AUDITOR), Set.of(Role.AUDITOR, Role.VIEWER)))
                .doesNotThrowAnyException();
    }
}
