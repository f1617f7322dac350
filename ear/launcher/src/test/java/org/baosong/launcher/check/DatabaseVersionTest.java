package org.baosong.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseVersionTest {

    @ParameterizedTest
    @CsvSource({"8.0.36, true", "8.4.3-log, true", "9.1.0, true", "5.7.44, false", "11.4.5-MariaDB, true", "10.6.18-MariaDB-0+deb, true",
        "10.5.23-MariaDB, false", "10.11.19-MariaDB, true", "unknown, false"})
    void onlyVersionsThatCanSkipLockedRowsWillDo(String version, boolean recentEnough) {
        assertThat(DatabaseCheck.recentEnough(version)).isEqualTo(recentEnough);
    }
}
