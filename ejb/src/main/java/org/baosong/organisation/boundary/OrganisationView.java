package org.baosong.organisation.boundary;

import java.util.List;
import org.baosong.organisation.entity.Organisation;
import org.baosong.organisation.entity.OrganisationState;

/**
 * An organisation as lists and other components see it; what is not known is empty.
 *
 * @param no              permanent number, ten digits in scope paths
 * @param authorityRegion region of the authority in charge
 * @param parentId        the organisation above, 0 if it stands directly under its authority
 */
public record OrganisationView(long id, long no, String scopePath, String name, String kind, String code, String region,
                               String authorityRegion, long parentId, String ownership, String contact, String phone, String address,
                               String lon, String lat, List<String> services, boolean active, long rowVersion) {

    static OrganisationView of(Organisation o) {
        return new OrganisationView(o.getId(), o.getNo(), o.getScopePath().value(), o.getName(), known(o.getKind()), known(o.getCode()),
                o.getRegion().value(), o.getAuthorityRegion().value(), o.getParentId() == null ? 0 : o.getParentId(),
                known(o.getOwnership()), known(o.getContact()), known(o.getPhone()), known(o.getAddress()), known(o.getLon()),
                known(o.getLat()), o.getServices(), o.getState() == OrganisationState.ACTIVE, o.getRowVersion());
    }

    private static String known(String value) {
        return value == null ? "" : value;
    }

    public boolean hasParent() {
        return parentId != 0;
    }
}
