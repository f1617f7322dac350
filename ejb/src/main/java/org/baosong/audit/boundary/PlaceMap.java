package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baosong.audit.control.CheckStore;
import org.baosong.audit.control.precheck.KeyValues;
import org.baosong.audit.control.precheck.Outliers;
import org.baosong.audit.entity.CheckKey;
import org.baosong.kernel.RegionCode;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/** All submitted places of an area on one map, with those that lie far from every other of the same authority. */
@Stateless
@Scoped
public class PlaceMap {

    /** As many as one map shows; larger areas are looked at part by part. */
    public static final int MOST = 3000;

    @Inject
    private CheckStore store;
    @Inject
    private Organisations organisations;

    /**
     * A submitted place.
     *
     * @param place      {@code lon,lat} in degrees
     * @param kilometres to the nearest other of its authority, rounded; -1 where there are too few to compare
     * @param far        whether that is farther than an officer should believe without a look
     */
    public record Spot(long organisationId, String name, long filingId, String place, long kilometres, boolean far) {
    }

    /** Spots of an area, those far off first; none at all if there are too many. */
    public record Spots(List<Spot> rows, boolean tooMany) {
    }

    /** The submitted places of a part of the actor's area, of each institution the latest. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR, Role.VIEWER})
    public Spots of(RegionCode region) {
        List<CheckKey> keys = store.allOfKind(KeyValues.POINT, region.prefix(), MOST + 1);
        if (keys.size() > MOST) {
            return new Spots(List.of(), true);
        }
        Map<Long, CheckKey> latest = new LinkedHashMap<>();
        keys.forEach(key -> latest.merge(key.getOrganisationId(), key, (one, other) -> one.getFilingId() > other.getFilingId() ? one : other));
        Map<Long, OrganisationView> known = organisations.byIds(latest.keySet());
        List<CheckKey> shown = latest.values().stream().filter(key -> known.containsKey(key.getOrganisationId())).toList();
        Map<CheckKey, Double> distances = Outliers.distances(shown, key -> known.get(key.getOrganisationId()).authorityRegion(), CheckKey::getValue);
        List<Spot> rows = shown.stream().map(key -> spot(key, known.get(key.getOrganisationId()).name(), distances.get(key)))
                .sorted((a, b) -> a.far() == b.far() ? Long.compare(b.kilometres(), a.kilometres()) : a.far() ? -1 : 1).toList();
        return new Spots(rows, false);
    }

    private static Spot spot(CheckKey key, String name, Double kilometres) {
        boolean far = kilometres != null && kilometres > Outliers.FAR_KM;
        return new Spot(key.getOrganisationId(), name, key.getFilingId(), key.getValue(), kilometres == null ? -1 : Math.round(kilometres), far);
    }
}
