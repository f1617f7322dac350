package org.baosong.definition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baosong.definition.entity.DefinitionCounter;
import org.baosong.definition.entity.DefinitionVersion;
import org.baosong.definition.model.DefinitionProblem;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.baosong.operations.boundary.StartRefused;
import org.baosong.scope.control.Actor;

/** Puts definitions into effect. One at a time over all nodes; the same content again is no change, another content is refused. */
@ApplicationScoped
public class Publisher {

    private static final Logger LOG = System.getLogger(Publisher.class.getName());

    private DefinitionStore store;
    private DefinitionLibrary library;
    private Clock clock;
    private Event<VersionKey> published;

    protected Publisher() {
    }

    @Inject
    Publisher(DefinitionStore store, DefinitionLibrary library, Clock clock, Event<VersionKey> published) {
        this.store = store;
        this.library = library;
        this.clock = clock;
        this.published = published;
    }

    /** What is wrong with a text, also in the light of the versions published before. */
    public List<DefinitionProblem> check(String yaml) {
        return compile(yaml).problems();
    }

    /**
     * Publishes a text.
     *
     * @throws DomainException DEFINITION_INVALID with a violation per problem, or IMMUTABLE if the version is there with other content
     */
    public FilingDefinition publish(String yaml, String by) {
        DefinitionCounter counter = store.lock();
        DefinitionCompiler.Outcome outcome = compile(yaml);
        FilingDefinition definition = outcome.definition().orElseThrow(() -> invalid(outcome.problems()));
        Optional<DefinitionVersion> before = store.find(new VersionKey(definition.code(), definition.version()));
        if (before.isPresent()) {
            if (!before.get().getChecksum().equals(outcome.checksum())) {
                throw new DomainException(DefinitionError.IMMUTABLE, definition.code(), definition.version());
            }
            return definition;
        }
        store.add(new DefinitionVersion(definition, outcome.checksum(), yaml, clock.now(), by), definition, counter);
        library.forget();
        published.fire(new VersionKey(definition.code(), definition.version()));
        return definition;
    }

    /**
     * Publishes what comes with the program.
     *
     * @throws StartRefused if it is wrong, or if the version has been published with other content
     */
    public void publishBuiltIn(BuiltIn builtIn) {
        try {
            FilingDefinition definition = publish(builtIn.yaml(), Actor.system("definitions").name());
            LOG.log(Level.INFO, "event=definition-ready code={0} version={1}", definition.code(), definition.version());
        } catch (DomainException refused) {
            throw refused.error() == DefinitionError.IMMUTABLE
                    ? StartRefused.of(DefinitionError.CHANGED_AFTER_PUBLISHING, refused.args().toArray())
                    : StartRefused.of(DefinitionError.BUILT_IN_INVALID, builtIn.path(), refused.violations().stream()
                            .map(wrong -> Texts.error(Texts.CHINESE, wrong.code(), wrong.args())).collect(Collectors.joining(" ")));
        }
    }

    private DefinitionCompiler.Outcome compile(String yaml) {
        Optional<String> code = DefinitionCompiler.compile(yaml).definition().map(FilingDefinition::code);
        return DefinitionCompiler.compile(yaml, code.map(library::versions).orElse(List.of()));
    }

    private static DomainException invalid(List<DefinitionProblem> problems) {
        List<Violation> violations = problems.stream().map(problem -> Violation.of("line " + problem.line(), problem.code(),
                withLine(problem))).toList();
        return new DomainException(DefinitionError.DEFINITION_INVALID, List.of(problems.size()), violations);
    }

    private static Object[] withLine(DefinitionProblem problem) {
        Object[] args = new Object[problem.args().size() + 1];
        args[0] = String.valueOf(problem.line());
        System.arraycopy(problem.args().toArray(), 0, args, 1, problem.args().size());
        return args;
    }
}
