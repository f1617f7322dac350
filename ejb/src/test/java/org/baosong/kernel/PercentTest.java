package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void roundsHalfUp() {
        assertThat(Percent.of(2, 3).toPlainString()).isEqualTo("66.7");
        assertThat(Percent.of(1, 3).toPlainString()).isEqualTo("33.3");
        assertThat(Percent.of(1, 16).toPlainString()).isEqualTo("6.3");
        assertThat(Percent.of(1, 2).toPlainString()).isEqualTo("50");
        assertThat(Percent.whole(2, 3)).isEqualTo(67);
    }

    @Test
    void saysAHundredOnlyOfAllAndZeroOnlyOfNothing() {
        assertThat(Percent.of(99_999, 100_000).toPlainString()).isEqualTo("99.9");
        assertThat(Percent.of(1, 100_000).toPlainString()).isEqualTo("0.1");
        assertThat(Percent.of(7, 7).toString()).isEqualTo("100");
        assertThat(Percent.of(0, 7)).isZero();
        assertThat(Percent.of(0, 0)).isZero();
        assertThat(Percent.whole(199, 200)).isEqualTo(99);
        assertThat(Percent.whole(1, 1000)).isEqualTo(1);
    }
}
