package org.baosong.messaging.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void aTextThatFitsIsLeftAlone() {
        assertThat(Cut.to(3, "abc")).isEqualTo("abc");
        assertThat(Cut.to(3, null)).isNull();
    }

    @Test
    void aCharacterOfTwoHalvesIsNeverHalved() {
        assertThat(Cut.to(2, "a\uD842\uDFB7")).isEqualTo("a");
        assertThat(Cut.to(3, "a\uD842\uDFB7b")).isEqualTo("a\uD842\uDFB7");
    }
}
