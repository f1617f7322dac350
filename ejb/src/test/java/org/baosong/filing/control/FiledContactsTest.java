package org.baosong.filing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Jsons;
import org.junit.jupiter.api.Test;

/** Where a definition keeps contact and telephone is told by what its fields are bound to, not by their names. */
class FiledContactsTest {

    @Test
    void readsWhatIsBoundToContactAndTelephone() throws Exception {
        FilingDefinition definition = DefinitionCompiler.compile(
                Files.readString(Path.of("src/main/resources/definitions/basic-public-health/2026.1.yaml"))).definition().orElseThrow();
        var answers = Jsons.object().add("contact", "李敏").add("phone", "010-65091234").build();
        assertThat(FiledContacts.bound(definition, answers, "org.contact")).isEqualTo("李敏");
        assertThat(FiledContacts.bound(definition, answers, "org.phone")).isEqualTo("010-65091234");
        assertThat(FiledContacts.bound(definition, Jsons.empty(), "org.phone")).isEmpty();
    }
}
