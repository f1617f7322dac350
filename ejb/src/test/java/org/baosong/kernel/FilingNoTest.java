package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilingNoTest {

    @Test
    void aNumberTellsDefinitionYearAndRegionAndReadsBack() {
        FilingNo no = FilingNo.issue("GW", 2026, RegionCode.of("110105"));
        assertThat(no.value()).matches("GW26110105[0-9A-Z]{8}[0-9A-Z]");
        assertThat(FilingNo.parse(no.value())).contains(no);
        assertThat(FilingNo.issue("GW", 2026, RegionCode.of("11")).value()).startsWith("GW26110000");
        assertThat(FilingNo.issue("GW", 2026, RegionCode.NATION).value()).startsWith("GW26000000");
    }

    @Test
    void caseSpacesHyphensAndLookAlikesDoNotMatter() {
        for (int i = 0; i < 200; i++) {
            FilingNo no = FilingNo.issue("SFT", 2025, RegionCode.of("110105"));
            String typed = no.value().substring(0, 11).toLowerCase() + " - " + no.value().substring(11, 19).replace('0', 'o').replace('1', 'l')
                    + no.value().substring(19).toLowerCase();
            assertThat(FilingNo.parse(typed)).as(typed).contains(no);
        }
    }

    @Test
    void oneWrongCharacterIsAlwaysNoticed() {
        String no = FilingNo.issue("GW", 2026, RegionCode.of("110105")).value();
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (int at = 10; at < no.length() - 1; at++) {
            for (char other : alphabet.toCharArray()) {
                if (other != no.charAt(at)) {
                    assertThat(FilingNo.parse(no.substring(0, at) + other + no.substring(at + 1))).isEmpty();
                }
            }
        }
        assertThat(FilingNo.parse(null)).isEmpty();
        assertThat(FilingNo.parse("' or 1=1 --")).isEmpty();
        assertThat(FilingNo.parse("GW2611010")).isEmpty();
    }

    @Test
    void numbersDoNotRepeat() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            assertThat(seen.add(FilingNo.issue("GW", 2026, RegionCode.of("110105")).value())).isTrue();
        }
    }
}
