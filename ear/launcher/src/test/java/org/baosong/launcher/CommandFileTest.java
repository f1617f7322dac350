package org.baosong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;

import org.junit.jupiter.api.Test;

class CommandFileTest {

    @Test
    void aLineHoldsAReferenceToAReferenceToTheValue() {
        Properties system = new Properties();
        assertThat(CommandFile.reference(system, "launcher.db.password", "p=w: ;\"")).isEqualTo("${launcher.db.password.reference}");
        assertThat(system.getProperty("launcher.db.password.reference")).isEqualTo("${launcher.db.password}");
        assertThat(system.getProperty("launcher.db.password")).isEqualTo("p=w: ;\"");
    }
}
