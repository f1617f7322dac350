package org.baosong.organisation.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.baosong.organisation.control.OrganisationStore;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/** What everybody who works here may know of the institutions of another: names and places, as any map shows them. */
@Stateless
@Scoped
public class Directory {

    private static final int MOST = 1000;

    @Inject
    private OrganisationStore store;

    /** An institution on the map: degrees of WGS 84, as text. */
    public record Located(String name, String lon, String lat) {
    }

    /** Active institutions of one authority whose place was approved, at most a thousand. */
    @Permit(business = true, asSystem = "directory")
    public List<Located> located(String authorityRegion) {
        return store.located(authorityRegion, MOST).stream().map(o -> new Located(o.getName(), o.getLon(), o.getLat())).toList();
    }
}
