package org.baosong.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomePageTest {

    @ParameterizedTest
    @CsvSource({"0,night", "4,night", "5,morning", "10,morning", "11,noon", "12,noon", "13,afternoon", "17,afternoon", "18,evening", "23,evening"})
    void greets_by_the_hour(int hour, String greeting) {
        assertThat(HomePage.timeOfDay(hour)).isEqualTo(greeting);
    }
}
