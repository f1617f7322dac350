package org.baosong.definition.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.stream.Collectors;
import org.baosong.definition.control.BuiltIn;
import org.baosong.definition.control.DefinitionError;
import org.baosong.definition.control.Publisher;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.operations.boundary.StartRefused;
import org.baosong.scope.control.Actor;

/**
 * Publishes, at every start, the definitions that come with the program and are not yet in the database. One that is there with
 * other content stops the start: filings were made under it.
 */
@Singleton
@Startup
@DependsOn("Migrator")
public class DefinitionLoader {

    private static final Logger LOG = System.getLogger(DefinitionLoader.class.getName());

    @Inject
    private Publisher publisher;

    @PostConstruct
    void loadBuiltIn() {
        BuiltIn.all().forEach(this::load);
    }

    private void load(BuiltIn builtIn) {
        try {
            FilingDefinition definition = publisher.publish(builtIn.yaml(), Actor.system("definitions").name());
            LOG.log(Level.INFO, "event=definition-ready code={0} version={1}", definition.code(), definition.version());
        } catch (DomainException refused) {
            throw refused.error() == DefinitionError.IMMUTABLE
                    ? StartRefused.of(DefinitionError.CHANGED_AFTER_PUBLISHING, refused.args().toArray())
                    : StartRefused.of(DefinitionError.BUILT_IN_INVALID, builtIn.path(), refused.violations().stream()
                            .map(wrong -> Texts.error(Texts.CHINESE, wrong.code(), wrong.args())).collect(Collectors.joining(" ")));
        }
    }
}
