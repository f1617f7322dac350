package org.baosong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;

import org.junit.jupiter.api.Test;

class CommandFileTest {

    @Test
    void whatTheServerCutsAtIsEscaped() {
        assertThat(CommandFile.escape("jdbc:mysql://h:1/b?a=1&c=d;e")).isEqualTo("jdbc\\:mysql\\://h\\:1/b?a\\=1&c\\=d\\;e");
        assertThat(CommandFile.escape("back\\slash")).isEqualTo("back\\\\slash");
        assertThat(CommandFile.escape("报送 plain")).isEqualTo("报送 plain");
    }

    @Test
    void theLineHoldsANameAndThePropertyTheValue() {
        Properties system = new Properties();
        assertThat(CommandFile.name(system, "launcher.db.password", "p=w")).isEqualTo("${launcher.db.password}");
        assertThat(system.getProperty("launcher.db.password")).isEqualTo("p\\=w");
    }
}
