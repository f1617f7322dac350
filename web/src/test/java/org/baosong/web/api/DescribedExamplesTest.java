package org.baosong.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class DescribedExamplesTest {

    private final JsonObject examples = DescribedExamples.read();

    @Test
    void every_operation_has_an_example_and_every_example_an_operation() {
        assertThat(examples.keySet()).isEqualTo(operations().keySet());
    }

    @Test
    void what_the_examples_send_would_be_read() {
        operations().forEach((name, method) -> {
            JsonObject said = examples.getJsonObject(name);
            Arrays.stream(method.getParameterTypes()).filter(Class::isRecord).forEach(type ->
                    assertThatCode(() -> RecordReader.read(type, said.getJsonObject("request"))).as(name).doesNotThrowAnyException());
        });
    }

    @Test
    void what_the_examples_answer_has_the_parts_of_the_answer() {
        operations().forEach((name, method) -> {
            if (method.getReturnType().isRecord() && method.getReturnType() != ListAnswer.class) {
                assertThat(examples.getJsonObject(name).getJsonObject("answer").keySet()).as(name).containsExactlyInAnyOrder(
                        Arrays.stream(method.getReturnType().getRecordComponents()).map(component -> component.getName()).toArray(String[]::new));
            }
            if (method.getReturnType() == void.class) {
                assertThat(examples.getJsonObject(name).getString("status")).as(name).isEqualTo("204");
            }
        });
    }

    private static Map<String, Method> operations() {
        Map<String, Method> operations = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPackages("org.baosong.web.api")) {
            Path path = type.isTopLevelClass() ? type.reflect().getAnnotation(Path.class) : null;
            if (path != null) {
                Arrays.stream(type.reflect().getDeclaredMethods()).forEach(method -> add(operations, path.value(), method));
            }
        }
        return operations;
    }

    private static void add(Map<String, Method> operations, String root, Method method) {
        Operation described = method.getAnnotation(Operation.class);
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null && (described == null || !described.hidden())) {
                Path own = method.getAnnotation(Path.class);
                String address = ("/" + root + (own == null ? "" : "/" + own.value())).replaceAll("/+", "/");
                operations.put(verb.value() + " " + address, method);
            }
        }
    }
}
