package org.baosong.organisation.entity;

import java.util.List;
import org.baosong.kernel.RegionCode;

/**
 * What may be known of an organisation beside its name; null means not known, or unchanged.
 *
 * @param services codes of the project services it carries
 */
public record OrganisationDetails(String kind, String code, RegionCode region, String ownership, String contact, String phone,
                                  String address, String lon, String lat, List<String> services) {

    /** Only a kind, as a county knows it when it adds an organisation. */
    public static OrganisationDetails ofKind(String kind) {
        return new OrganisationDetails(kind, null, null, null, null, null, null, null, null, null);
    }

    /** All the same, but the kind left as it is. */
    public OrganisationDetails withoutKind() {
        return new OrganisationDetails(null, code, region, ownership, contact, phone, address, lon, lat, services);
    }
}
