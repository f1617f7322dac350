package org.baosong.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({"13800138000, 13800138000", "138 0013 8000, 13800138000", "010-65890000, 010-65890000", "0371-65890000-12, 0371-65890000-12"})
    void numbers_lose_their_blanks(String given, String kept) {
        assertThat(Phones.checked(given)).isEqualTo(kept);
    }

    @Test
    void no_number_is_no_number() {
        assertThat(Phones.checked(null)).isNull();
        assertThat(Phones.checked("  ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "23800138000", "1380013800", "phone", "138001380001"})
    void what_cannot_be_dialled_is_refused(String given) {
        assertThatThrownBy(() -> Phones.checked(given)).hasMessageContaining("F1002").hasMessageContaining("phone");
    }
}
