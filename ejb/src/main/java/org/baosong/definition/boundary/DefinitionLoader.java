package org.baosong.definition.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.baosong.definition.control.BuiltIn;
import org.baosong.definition.control.Publisher;

/**
 * Publishes, at every start, the definitions that come with the program and are not yet in the database. One that is there with
 * other content stops the start: filings were made under it.
 */
@Singleton
@Startup
@DependsOn("Migrator")
public class DefinitionLoader {

    @Inject
    private Publisher publisher;

    @PostConstruct
    void loadBuiltIn() {
        BuiltIn.all().forEach(publisher::publishBuiltIn);
    }
}
