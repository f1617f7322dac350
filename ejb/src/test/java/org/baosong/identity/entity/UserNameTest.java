package org.baosong.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {

    @Test
    void case_and_full_width_letters_make_no_difference() {
        assertThat(UserName.of("Zhang.San").key()).isEqualTo(UserName.keyOf(" ＺＨＡＮＧ.san "));
        assertThat(UserName.of("Zhang.San").shown()).isEqualTo("Zhang.San");
    }

    @Test
    void rare_characters_stay_apart() {
        assertThat(UserName.of("𠮷田").key()).isNotEqualTo(UserName.of("𠮶田").key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b", "<script>", "x'or'1", "-start"})
    void malformed_names_are_refused_at_their_field(String name) {
        assertThatThrownBy(() -> UserName.of(name)).hasMessageContaining("userName");
    }

    @Test
    void a_name_of_more_than_forty_characters_is_refused() {
        assertThat(UserName.of("a".repeat(40)).key()).hasSize(40);
        assertThatThrownBy(() -> UserName.of("a".repeat(41))).hasMessageContaining("F1002");
    }

    @Test
    void a_counter_gives_county_and_five_digits() {
        UserNameCounter counter = new UserNameCounter("110105");
        assertThat(counter.next()).isEqualTo("11010500001");
        assertThat(counter.next()).isEqualTo("11010500002");
    }
}
