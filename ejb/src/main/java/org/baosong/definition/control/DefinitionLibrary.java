package org.baosong.definition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.baosong.definition.entity.DefinitionVersion;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;

/**
 * All published definitions, compiled once and kept: a version never changes. Which versions there are is asked again after a while,
 * because another node may have published one.
 */
@ApplicationScoped
public class DefinitionLibrary {

    private static final Duration FRESH = Duration.ofSeconds(20);

    private final Map<VersionKey, FilingDefinition> compiled = new ConcurrentHashMap<>();
    private volatile Shelf shelf = Shelf.UNSEEN;

    @Inject
    private DefinitionStore store;

    @Inject
    private Clock clock;

    /** What was published when somebody last looked, and the field numbers asked for since. */
    private record Shelf(List<VersionKey> keys, Map<String, Map<String, Integer>> numbers, Instant until) {

        static final Shelf UNSEEN = new Shelf(List.of(), Map.of(), Instant.MIN);

        Shelf seenAgain(List<VersionKey> now, Instant fresh) {
            return new Shelf(now, now.equals(keys) && this != UNSEEN ? numbers : new ConcurrentHashMap<>(), fresh);
        }
    }

    public FilingDefinition get(String code, String version) {
        VersionKey key = new VersionKey(code, version);
        FilingDefinition known = compiled.get(key);
        return known != null ? known : load(key);
    }

    /** The version that new filings take on a day; the one that came into effect last if several do. */
    public Optional<FilingDefinition> current(String code, LocalDate day) {
        return versions(code).stream().filter(definition -> definition.effective().covers(day)).max(Comparator
                .comparing((FilingDefinition definition) -> definition.effective().from())
                .thenComparing(definition -> new VersionKey(definition.code(), definition.version())));
    }

    /** What can be filed on a day, each definition in the version new filings take. */
    public List<FilingDefinition> allCurrent(LocalDate day) {
        return keys().stream().map(VersionKey::code).distinct().sorted().flatMap(code -> current(code, day).stream()).toList();
    }

    /** All published versions of a definition, oldest first. */
    public List<FilingDefinition> versions(String code) {
        return keys().stream().filter(key -> key.code().equals(code)).sorted().map(key -> get(key.code(), key.version())).toList();
    }

    /** The text of a version as it was published. */
    public String source(String code, String version) {
        return row(new VersionKey(code, version)).getBody();
    }

    /** Numbers by which index and metrics name the fields of a definition. */
    public Map<String, Integer> fieldNumbers(String code) {
        return shelf().numbers().computeIfAbsent(code, any -> Map.copyOf(store.fieldNumbers(code)));
    }

    /** Looks again at the next question; for whoever is publishing. */
    void forget() {
        shelf = Shelf.UNSEEN;
    }

    /** Once more when others can see it too: somebody may have looked between publishing and commit. */
    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) VersionKey key) {
        forget();
    }

    private Shelf shelf() {
        Shelf seen = shelf;
        if (clock.now().isBefore(seen.until())) {
            return seen;
        }
        Shelf now = seen.seenAgain(store.keys().stream().sorted().toList(), clock.now().plus(FRESH));
        shelf = now;
        return now;
    }

    private List<VersionKey> keys() {
        return shelf().keys();
    }

    private DefinitionVersion row(VersionKey key) {
        return store.find(key).orElseThrow(() -> keys().stream().anyMatch(other -> other.code().equals(key.code()))
                ? new DomainException(DefinitionError.UNKNOWN_VERSION, key.code(), key.version())
                : new DomainException(DefinitionError.UNKNOWN_DEFINITION, key.code()));
    }

    private FilingDefinition load(VersionKey key) {
        DefinitionCompiler.Outcome outcome = DefinitionCompiler.compile(row(key).getBody());
        // Published text has compiled before; that it no longer does is a defect of this release.
        FilingDefinition definition = outcome.definition().orElseThrow(() -> new IllegalStateException(
                key + " no longer compiles: " + outcome.problems()));
        compiled.put(key, definition);
        return definition;
    }
}
