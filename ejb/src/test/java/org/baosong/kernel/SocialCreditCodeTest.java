package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes here are invented, or the examples of GB 32100-2015. */
class SocialCreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "12110105400000624Y", "52110105400000624T", "91110105400000624R", "93110105400000624K",
            "12110105MA01ABCD5L", "91110105MB0012343M"})
    void aCodeWithBothCheckCharactersIsRight(String code) {
        assertThat(SocialCreditCode.fault(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y4Z, CHARACTERS", "91350100M000100Y4I, CHARACTERS", "9135O100M000100Y43, CHARACTERS",
            "91350100M000100Y44, CHECK", "19350100M000100Y43, CHECK", "91350100M000100Y4, LENGTH", "91350100M000100Y433, LENGTH",
            "91350A00M000100Y43, CHARACTERS", "91350100m000100y43, CHARACTERS"})
    void whatIsWrongIsNamed(String code, SocialCreditCode.Fault fault) {
        assertThat(SocialCreditCode.fault(code)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"40000062, 4", "D2143569, X", "PDY10001, 0", "M000100Y, 4"})
    void theOrganisationCodeWithinHasACheckCharacterOfItsOwn(String body, char check) {
        assertThat(SocialCreditCode.organisationCheck(body)).isEqualTo(check);
    }

    @Test
    void everySingleMistypedCharacterIsFound() {
        String right = "91350100M000100Y43";
        for (int i = 0; i < right.length(); i++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String wrong = right.substring(0, i) + c + right.substring(i + 1);
                assertThat(SocialCreditCode.fault(wrong).isEmpty()).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
    }
}
