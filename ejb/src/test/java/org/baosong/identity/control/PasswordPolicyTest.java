package org.baosong.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baosong.identity.entity.IdentityError;
import org.baosong.kernel.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static List<String> codes(String password, String... own) {
        return PasswordPolicy.check("next", password, own).stream().map(Violation::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea4kettle", "Xy7-Xy8-Xy9", "一二三四五六七8", "correct horse", "Ab1!Ab2?"})
    void reasonable_passwords_pass(String password) {
        assertThat(codes(password, "11010500001", "朝阳社区卫生服务中心", "13800138000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc12, PASSWORD_TOO_SHORT", "'', PASSWORD_TOO_SHORT", "onlyletters, PASSWORD_TOO_SIMPLE", "27182818284, PASSWORD_TOO_SIMPLE",
            "aaaaaaa1, PASSWORD_TOO_SIMPLE", "Password123!, PASSWORD_COMMON", "a12345678, PASSWORD_COMMON", "1qaz2wsx, PASSWORD_COMMON",
            "Beijing2025, PASSWORD_COMMON"})
    void weak_passwords_name_their_fault(String password, IdentityError fault) {
        assertThat(codes(password)).contains(fault.code());
    }

    @Test
    void own_name_phone_and_their_reverse_are_refused() {
        assertThat(codes("x11010500001", "11010500001")).contains(IdentityError.PASSWORD_CONTAINS_NAME.code());
        assertThat(codes("Tel13800138000", null, "13800138000")).contains(IdentityError.PASSWORD_CONTAINS_NAME.code());
        assertThat(codes("naiLgnaw-77", "wangLian")).contains(IdentityError.PASSWORD_CONTAINS_NAME.code());
    }

    @Test
    void a_very_long_password_is_refused_before_it_costs_anything() {
        assertThat(codes("a1".repeat(100))).containsExactly(IdentityError.PASSWORD_TOO_LONG.code());
    }

    @Test
    void nothing_given_is_too_short() {
        assertThat(codes(null)).containsExactly(IdentityError.PASSWORD_TOO_SHORT.code());
    }

    @Test
    void first_passwords_satisfy_length_and_are_readable() {
        for (int i = 0; i < 200; i++) {
            assertThat(InitialPassword.random()).hasSize(10).matches("[a-z2-9]+").doesNotContainPattern("[0o1li]");
        }
        assertThat(InitialPassword.random()).isNotEqualTo(InitialPassword.random());
    }
}
