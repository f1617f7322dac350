package org.baosong.region.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.baosong.region.control.FirstAuthorities;
import org.baosong.region.control.PublishedDivisions;
import org.baosong.region.control.PublishedDivisionsStore;
import org.baosong.region.control.RegionDirectory;

/** Fills the divisions and the first authorities at the first start, renews them when the product brings newer ones, else does nothing. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegionLoader {

    private static final Logger LOG = System.getLogger(RegionLoader.class.getName());

    @Inject
    private PublishedDivisionsStore store;

    @Inject
    private RegionDirectory directory;

    @PostConstruct
    void load() {
        PublishedDivisions published = PublishedDivisions.read();
        try {
            if (store.bringUpTo(published, FirstAuthorities.of(published.rows()))) {
                LOG.log(Level.INFO, "event=divisions-loaded version=\"{0}\"", published.version());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("divisions " + published.version() + " could not be loaded", failed);
        }
        directory.current();
    }
}
