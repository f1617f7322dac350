package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class BuiltInTest {
    @Test
    void t() throws Exception {
        String yaml = new String(getClass().getResourceAsStream("/definitions/basic-public-health/2026.1.yaml").readAllBytes(), "UTF-8");
        var outcome = DefinitionCompiler.compile(yaml);
        assertThat(outcome.problems().stream().map(p -> p.message(Locale.CHINESE))).isEmpty();
        System.out.println(outcome.definition().get());
    }
}
