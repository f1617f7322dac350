package org.baosong.identity.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.baosong.identity.control.IdentitySettings;

/**
 * Prints the link that creates the first administrators while there are none. It goes to the standard output, where whoever started
 * the product sees it, and deliberately not into a log file that is copied elsewhere.
 */
@Singleton
@Startup
@DependsOn("Migrator")
public class FirstStart {

    @EJB
    private Setup setup;

    @Inject
    private IdentitySettings settings;

    @PostConstruct
    void print() {
        if (settings.demo()) {
            return;
        }
        setup.firstStartLink().ifPresent(link -> System.out.println("""

                ======================================================================
                 Baosong has no account yet. Create the three administrators here;
                 the link works once:
                 %s
                ======================================================================
                """.formatted(link)));
    }
}
