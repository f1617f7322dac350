package org.baosong.audit.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.FilingActs.Pin;
import org.baosong.kernel.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionCheckTest {

    private static FilingDefinition definition() throws IOException {
        return DefinitionCompiler.compile(Files.readString(Path.of("src/test/resources/definitions/yearly-work-report.yaml"))).definition().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"beds", "staff", "staff/7340221870080001"})
    void aRemarkMayStandAtAFieldATableOrOneOfItsRows(String target) throws IOException {
        FilingDefinition definition = definition();
        assertThatCode(() -> DecisionCheck.check(definition, DecisionKind.RETURN, "other", "", List.of(new Pin(target, "other", "请核对"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "beds/1", "staff/", "staff/x", "staff/1/pay", "people/1", ""})
    void aRemarkMayNotStandAnywhereElse(String target) throws IOException {
        FilingDefinition definition = definition();
        assertThatThrownBy(() -> DecisionCheck.check(definition, DecisionKind.RETURN, "other", "", List.of(new Pin(target, "other", "请核对"))))
                .isInstanceOf(DomainException.class);
    }
}
