package org.baosong.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

    @Test
    void missingParametersAreAdded() {
        assertThat(JdbcUrl.complete("jdbc:mysql://db:3306/baosong"))
                .startsWith("jdbc:mysql://db:3306/baosong?connectionTimeZone=UTC&")
                .contains("&rewriteBatchedStatements=true").contains("&socketTimeout=10000").contains("&connectTimeout=3000");
    }

    @Test
    void whatTheOperatorWroteStays() {
        String url = JdbcUrl.complete("jdbc:mysql://db/baosong?sslMode=VERIFY_CA&SOCKETTIMEOUT=60000");
        assertThat(url).startsWith("jdbc:mysql://db/baosong?sslMode=VERIFY_CA&SOCKETTIMEOUT=60000&").doesNotContain("socketTimeout=10000");
        assertThat(url.chars().filter(c -> c == '?').count()).isEqualTo(1);
    }

    @Test
    void anAddressForTheOtherDriverIsUnderstood() {
        assertThat(JdbcUrl.complete("jdbc:mariadb://db:3306/baosong")).startsWith("jdbc:mysql://db:3306/baosong?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db:3306", "jdbc:postgresql://db/baosong", "jdbc:mysql:db", "mysql://db/baosong"})
    void anotherKindOfDatabaseIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> JdbcUrl.complete(url));
    }
}
