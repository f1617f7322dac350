package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void leavesOutWhatIsZero() {
        Counts counts = Counts.of("ORGANISATION", 0).and("COUNTY", 2).and("CITY", 0);
        assertThat(counts.in(Texts.CHINESE)).isEqualTo(Texts.term(Texts.CHINESE, "count.COUNTY", 2));
        assertThat(Counts.of("ORGANISATION", 0).isNone()).isTrue();
    }

    @Test
    void givesEachKindItsMeasureWord() {
        Counts counts = Counts.of("ORGANISATION", 1200).and("COUNTY", 1);
        assertThat(counts.in(Texts.CHINESE)).isEqualTo(Texts.term(Texts.CHINESE, "count.ORGANISATION", 1200) + Texts.term(Texts.CHINESE, "count.separator")
                + Texts.term(Texts.CHINESE, "count.COUNTY", 1));
        assertThat(counts.in(Locale.ENGLISH)).isEqualTo("1,200 institutions, 1 county");
        assertThat(Counts.of("ORGANISATION", 1).in(Locale.ENGLISH)).isEqualTo("1 institution");
    }
}
