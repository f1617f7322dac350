package org.baosong.filing.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.control.Lookups;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.FilingSheet;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    private static final Lookups PLACES = new Lookups() {
        @Override
        public Optional<String> regionName(String code) {
            return Optional.of("北京市朝阳区建外街道");
        }

        @Override
        public Optional<String> organisationName(String id) {
            return Optional.of("北京市朝阳区");
        }
    };

    private final FilingDefinition definition = definition();

    @Test
    void answersAreShownAsPeopleReadThem() {
        FilingSheet sheet = write(answers("建外社区卫生服务中心", "community-health-centre").build(), null);

        assertThat(sheet.line("name").value()).isEqualTo("建外社区卫生服务中心");
        assertThat(sheet.line("kind").value()).isEqualTo("社区卫生服务中心");
        assertThat(sheet.line("township").part()).isTrue();
        assertThat(sheet.line("code").value()).isEmpty();
        assertThat(sheet.changes()).isZero();
    }

    @Test
    void whatHasChangedIsMarkedWithTheWordsBefore() {
        FilingSheet sheet = write(answers("建外社区卫生服务中心", "community-health-centre").add("phone", "010-65091234").build(),
                answers("建外卫生中心", "community-health-centre").build());

        assertThat(sheet.line("name").changed()).isTrue();
        assertThat(sheet.line("name").before()).isEqualTo("建外卫生中心");
        assertThat(sheet.line("kind").changed()).isFalse();
        assertThat(sheet.line("phone").changed()).isTrue();
        assertThat(sheet.line("phone").before()).isEmpty();
        assertThat(sheet.changes()).isEqualTo(2);
    }

    @Test
    void readersOfEnglishGetEnglishLabels() {
        FilingSheet sheet = new SheetWriter(definition, PLACES, LocalDate.of(2026, 5, 1), Locale.ENGLISH)
                .write(answers("A", "cdc").build(), null);

        assertThat(sheet.line("kind").label()).isEqualTo("Kind of institution");
        assertThat(sheet.line("kind").value()).isEqualTo("Centre for disease control");
    }

    private FilingSheet write(JsonObject answers, JsonObject before) {
        return new SheetWriter(definition, PLACES, LocalDate.of(2026, 5, 1), Locale.SIMPLIFIED_CHINESE).write(answers, before);
    }

    private static JsonObjectBuilder answers(String name, String kind) {
        return Json.createObjectBuilder().add("name", name).add("kind", kind).add("township", "110105001");
    }

    private static FilingDefinition definition() {
        try (InputStream in = SheetWriterTest.class.getResourceAsStream("/definitions/basic-public-health/2026.1.yaml")) {
            return DefinitionCompiler.compile(new String(in.readAllBytes(), StandardCharsets.UTF_8)).definition().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
