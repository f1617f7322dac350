package org.baosong.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baosong.kernel.DeskCode;
import org.baosong.scope.entity.Role;
import org.junit.jupiter.api.Test;

class InputsTest {

    @Test
    void what_can_be_read_is_read() {
        assertThat(Inputs.id("7340221870080001")).isEqualTo(7340221870080001L);
        assertThat(Inputs.roles(List.of("auditor", "CONFIRMER"))).containsExactlyInAnyOrder(Role.AUDITOR, Role.CONFIRMER);
        assertThat(Inputs.roles(null)).isEmpty();
        assertThat(Inputs.desk("110105:hc")).isEqualTo(DeskCode.of("110105", "hc"));
    }

    @Test
    void a_key_that_is_no_number_does_not_exist() {
        assertThatThrownBy(() -> Inputs.id("12; drop table")).hasMessageContaining("F3003");
    }

    @Test
    void unknown_roles_and_desks_are_refused_at_their_field() {
        assertThatThrownBy(() -> Inputs.roles(List.of("EMPEROR"))).hasMessageContaining("roles");
        assertThatThrownBy(() -> Inputs.desk("110105")).hasMessageContaining("deskCode");
        assertThatThrownBy(() -> Inputs.desk(null)).hasMessageContaining("deskCode");
    }

    @Test
    void a_missing_body_is_malformed() {
        assertThatThrownBy(() -> Inputs.body(null)).hasMessageContaining("F1001");
    }
}
