package org.baosong.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of saved workbooks. */
class FileNamesTest {

    @Test
    void partsAreJoinedAndEmptyOnesLeftOut() {
        assertThat(FileNames.name("机构名录", "海勃湾区", "20261125")).isEqualTo("机构名录-海勃湾区-20261125.xlsx");
        assertThat(FileNames.name("机构名录", " ", "20261125")).isEqualTo("机构名录-20261125.xlsx");
    }

    @Test
    void whatNoFileMayBeCalledIsReplaced() {
        assertThat(FileNames.name("a/b\\c:d\r\ne\"f", "20261125")).isEqualTo("a_b_c_d_e_f-20261125.xlsx");
    }

    @Test
    void theHeaderCarriesTheNameInUtf8AndNothingThatEndsIt() {
        assertThat(FileNames.disposition("机构 名录.xlsx"))
                .isEqualTo("attachment; filename=\"list.xlsx\"; filename*=UTF-8''%E6%9C%BA%E6%9E%84%20%E5%90%8D%E5%BD%95.xlsx");
        assertThat(FileNames.disposition("a\"; x=\"b\r\nc")).doesNotContain("\r").endsWith("%22b%0D%0Ac");
    }
}
