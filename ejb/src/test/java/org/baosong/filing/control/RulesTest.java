package org.baosong.filing.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.model.FilingDefinition;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleThatABuiltInDefinitionNamesHasCode() throws Exception {
        Set<String> known = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages("org.baosong.rules")) {
            if (type.isAssignableTo(FilingRule.class)) {
                known.add(((FilingRule) type.reflect().getDeclaredConstructor().newInstance()).name());
            }
        }
        for (Path file : definitions()) {
            FilingDefinition definition = DefinitionCompiler.compile(Files.readString(file)).definition().orElseThrow();
            assertThat(known).as(file.toString()).containsAll(definition.rules());
        }
    }

    private static Iterable<Path> definitions() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/definitions"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
