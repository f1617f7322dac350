package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Which rows a page asks for. */
class PageRequestTest {

    @Test
    void aNumberSkipsRowsAndAKeySkipsNone() {
        assertThat(PageRequest.numbered(3, 20).within(200).offset()).isEqualTo(40);
        assertThat(PageRequest.numbered(1, 20).offset()).isZero();
        assertThat(PageRequest.after("17", 20).offset()).isZero();
        assertThat(PageRequest.after("17", 20).key()).isEqualTo(17);
        assertThat(PageRequest.numbered(2, 20).key()).isZero();
        assertThat(PageRequest.first(20).key()).isZero();
    }

    @Test
    void aListBeginsWithTheFirstNumberOrWithNoKey() {
        assertThat(PageRequest.first(20).isFirst()).isTrue();
        assertThat(PageRequest.numbered(1, 20).isFirst()).isTrue();
        assertThat(PageRequest.numbered(2, 20).isFirst()).isFalse();
        assertThat(PageRequest.after("17", 20).isFirst()).isFalse();
    }

    @Test
    void nobodySkipsMoreThanIsCounted() {
        assertThat(PageRequest.numbered(50, 200).within(200).offset()).isEqualTo(9800);
        assertThatThrownBy(() -> PageRequest.numbered(51, 200).within(200)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> PageRequest.numbered(-1, 20).within(200)).isInstanceOf(DomainException.class);
        assertThat(PageRequest.after("17", 100_000).within(200).size()).isEqualTo(200);
        assertThat(PageRequest.first(0).within(200).size()).isEqualTo(1);
    }
}
