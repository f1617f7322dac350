package org.baosong.definition.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baosong.definition.control.DefinitionError;
import org.baosong.definition.control.DefinitionLibrary;
import org.baosong.definition.control.Publisher;
import org.baosong.definition.model.DefinitionProblem;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** Definitions (事项): read by everybody who is logged in, published by the system administrator. Reads cost no query once warm. */
@Stateless
@Scoped
public class Definitions {

    @Inject
    private DefinitionLibrary library;

    @Inject
    private Publisher publisher;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** One version; a filing keeps its version for life. */
    @Permit
    public FilingDefinition get(String code, String version) {
        return library.get(code, version);
    }

    /** The version that a filing begun today takes. */
    @Permit
    public FilingDefinition current(String code) {
        return current(code, clock.today());
    }

    /** The version that a filing begun on that day takes. */
    @Permit
    public FilingDefinition current(String code, LocalDate day) {
        return library.current(code, day).orElseThrow(() -> library.versions(code).isEmpty()
                ? new DomainException(DefinitionError.UNKNOWN_DEFINITION, code)
                : new DomainException(DefinitionError.NOT_IN_EFFECT, code, day.toString()));
    }

    /** Everything that can be filed today. */
    @Permit
    public List<DefinitionView> list() {
        return library.allCurrent(clock.today()).stream().map(DefinitionView::of).toList();
    }

    /** All published versions of one definition, oldest first. */
    @Permit
    public List<DefinitionView> versions(String code) {
        return library.versions(code).stream().map(DefinitionView::of).toList();
    }

    /** Numbers by which index and metrics name the fields, the same in all versions. */
    @Permit
    public Map<String, Integer> fieldNumbers(String code) {
        return library.fieldNumbers(code);
    }

    /** The text of a version, exactly as it was published. */
    @Permit
    public String source(String code, String version) {
        return library.source(code, version);
    }

    /** What is wrong with a text, by line; empty if it could be published. */
    @Permit(Role.SYSTEM_ADMIN)
    public List<DefinitionProblem> check(String yaml) {
        return publisher.check(yaml);
    }

    /** Puts a new version, or a new definition, into effect. Publishing the same content again changes nothing. */
    @Permit(Role.SYSTEM_ADMIN)
    public DefinitionView publish(String yaml) {
        return DefinitionView.of(publisher.publish(yaml, current.get().name()));
    }
}
