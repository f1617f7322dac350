package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.baosong.definition.model.DefinitionProblem;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;
import org.baosong.operations.boundary.StartRefused;
import org.baosong.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Publishing against the real database. */
class PublishingTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final Clock CLOCK = () -> Instant.parse("2026-11-22T04:00:00.123456Z");

    /** The two beans on one open transaction, as the server would wire them. */
    private record Desk(Publisher publisher, DefinitionLibrary library) {

        static Desk at(TestDatabase.Open open) {
            DefinitionStore store = open.store(DefinitionStore.class);
            DefinitionLibrary library = new DefinitionLibrary(store, CLOCK);
            return new Desk(new Publisher(store, library, CLOCK, deaf()), library);
        }

        @SuppressWarnings("unchecked")
        private static Event<VersionKey> deaf() {
            return (Event<VersionKey>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[] {Event.class},
                    (proxy, method, args) -> null);
        }
    }

    private static <T> T committed(Function<Desk, T> work) {
        try (TestDatabase.Open open = DATABASE.open()) {
            T result = work.apply(Desk.at(open));
            open.commit();
            return result;
        }
    }

    private static FilingDefinition publish(String yaml) {
        return committed(desk -> desk.publisher().publish(yaml, "tester"));
    }

    private static Map<String, Integer> numbers(String code) {
        return committed(desk -> desk.library().fieldNumbers(code));
    }

    private static List<FilingDefinition> versions(String code) {
        return committed(desk -> desk.library().versions(code));
    }

    private static String source(String code, String version) {
        return committed(desk -> desk.library().source(code, version));
    }

    private static List<DefinitionProblem> check(String yaml) {
        return committed(desk -> desk.publisher().check(yaml));
    }

    private static DomainException refused(String yaml) {
        return catchThrowableOfType(DomainException.class, () -> publish(yaml));
    }

    private static String sample(String code, String version) {
        return DefinitionCompilerTest.FULL.replace("code: sample", "code: " + code).replace("\"2026.1\"", "\"" + version + "\"");
    }

    @Test
    void whatComesWithTheProgramIsPublishedOnceAndGivenBackAsItWasWritten() {
        for (int start = 0; start < 2; start++) {
            BuiltIn.all().forEach(builtIn -> publish(builtIn.yaml()));
        }
        BuiltIn first = BuiltIn.all().get(0);
        FilingDefinition definition = DefinitionCompiler.compile(first.yaml()).definition().orElseThrow();
        assertThat(source(definition.code(), definition.version())).isEqualTo(first.yaml());
        FilingDefinition kept = committed(desk -> desk.library().get(definition.code(), definition.version()));
        assertThat(kept).isEqualTo(definition);
        assertThat(numbers(definition.code())).hasSameSizeAs(definition.allFields().toList())
                .containsOnlyKeys(definition.allFields().map(field -> field.id()).toList());
    }

    @Test
    void aPublishedVersionNeverChangesButItsLayoutMay() {
        publish(sample("immutable", "2026.1"));
        assertThat(publish("# said again\n" + sample("immutable", "2026.1")).code()).isEqualTo("immutable");
        assertThat(source("immutable", "2026.1")).startsWith("code");
        DomainException refused = refused(sample("immutable", "2026.1").replace("样例", "另一个"));
        assertThat(refused.error()).isEqualTo(DefinitionError.IMMUTABLE);
        assertThat(refused.args()).containsExactly("immutable", "2026.1");
    }

    @Test
    void fieldsKeepTheirNumbersInLaterVersionsAndNumbersAreSharedByNoTwoFields() {
        publish(sample("numbered", "2026.1"));
        Map<String, Integer> before = numbers("numbered");
        publish(sample("numbered", "2026.2").replace("      - {id: opened,", "      - {id: added, type: text, label: 新增}\n      - {id: opened,"));
        publish(sample("numbered-too", "2026.1"));
        Map<String, Integer> after = numbers("numbered");
        assertThat(after).containsAllEntriesOf(before).hasSize(before.size() + 1).containsKey("added");
        assertThat(numbers("numbered-too").values()).doesNotContainAnyElementsOf(after.values());
    }

    @Test
    void aTextWithMistakesIsRefusedWithAllOfThemByLine() {
        publish(sample("mistaken", "2026.1"));
        String next = sample("mistaken", "2026.2").replace("id: person, type: text", "id: person, type: phone");
        DomainException refused = refused(next);
        assertThat(refused.error()).isEqualTo(DefinitionError.DEFINITION_INVALID);
        assertThat(refused.violations()).extracting(Violation::field).containsExactly("line 30");
        assertThat(Sample.words(refused.violations().get(0))).startsWith("第 30 行：字段 person 在 2026.1 版的类型是 text，不能改为 phone");
        assertThat(check(next)).hasSize(1);
        assertThat(check(sample("mistaken", "2026.2"))).isEmpty();
        assertThat(versions("mistaken")).hasSize(1);
    }

    @Test
    void theVersionInEffectOnTheDayIsCurrent() {
        publish(sample("dated", "2026.9").replace("from: 2026-01-01, to: 2026-12-31", "from: 2026-01-01"));
        publish(sample("dated", "2026.10").replace("from: 2026-01-01, to: 2026-12-31", "from: 2026-01-01, to: 2026-06-30"));
        publish(sample("dated", "2027.1").replace("from: 2026-01-01, to: 2026-12-31", "from: 2027-01-01"));
        assertThat(current("2025-12-31")).isEqualTo("none");
        assertThat(current("2026-06-30")).isEqualTo("2026.10");
        assertThat(current("2026-07-01")).isEqualTo("2026.9");
        assertThat(current("2027-01-01")).isEqualTo("2027.1");
        assertThat(versions("dated")).extracting(FilingDefinition::version)
                .containsExactly("2026.9", "2026.10", "2027.1");
    }

    private static String current(String day) {
        return committed(desk -> desk.library().current("dated", LocalDate.parse(day)).map(FilingDefinition::version).orElse("none"));
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        publish(sample("there", "2026.1"));
        assertThat(missing("nowhere", "2026.1")).isEqualTo(DefinitionError.UNKNOWN_DEFINITION);
        assertThat(missing("there", "2031.1")).isEqualTo(DefinitionError.UNKNOWN_VERSION);
        assertThat(missing("there", "no version")).isEqualTo(DefinitionError.UNKNOWN_VERSION);
    }

    private static Object missing(String code, String version) {
        return catchThrowableOfType(DomainException.class, () -> committed(desk -> desk.library().get(code, version))).error();
    }

    @Test
    void aBuiltInVersionThatIsPublishedWithOtherContentStopsTheStart() {
        BuiltIn altered = new BuiltIn("stopped/2026.1.yaml", sample("stopped", "2026.1").replace("样例", "另一个"));
        publish(sample("stopped", "2026.1"));
        assertThatThrownBy(() -> committed(desk -> {
            desk.publisher().publishBuiltIn(altered);
            return true;
        })).isInstanceOf(StartRefused.class).hasMessageContaining("F1145").hasMessageContaining("事项“stopped”的 2026.1 版与数据库中已发布的内容不同");
        assertThatThrownBy(() -> committed(desk -> {
            desk.publisher().publishBuiltIn(new BuiltIn("wrong/1.yaml", "code: 1"));
            return true;
        })).isInstanceOf(StartRefused.class).hasMessageContaining("F1146").hasMessageContaining("wrong/1.yaml").hasMessageContaining("第 1 行");
    }

    @Test
    void twoNodesPublishOneAfterTheOther() throws Exception {
        CompletableFuture<FilingDefinition> second;
        try (TestDatabase.Open open = DATABASE.open()) {
            Desk.at(open).publisher().publish(sample("raced", "2026.1"), "first node");
            second = CompletableFuture.supplyAsync(() -> publish(sample("raced", "2026.1")));
            assertThat(catchThrowableOfType(TimeoutException.class, () -> second.get(300, TimeUnit.MILLISECONDS))).isNotNull();
            open.commit();
        }
        assertThat(second.get(20, TimeUnit.SECONDS).code()).isEqualTo("raced");
        assertThat(versions("raced")).hasSize(1);
    }

    @Test
    void everybodyHoldsTheSameListUntilItIsOld() {
        try (TestDatabase.Open open = DATABASE.open()) {
            Desk desk = Desk.at(open);
            assertThat(desk.library().versions("listed")).isEmpty();
            publish(sample("listed", "2026.1"));
            assertThat(desk.library().versions("listed")).isEmpty();
            desk.library().published(new VersionKey("listed", "2026.1"));
            assertThat(desk.library().versions("listed")).hasSize(1);
            assertThat(List.copyOf(desk.library().allCurrent(LocalDate.of(2026, 5, 5)))).extracting(FilingDefinition::code).contains("listed");
        }
    }
}
