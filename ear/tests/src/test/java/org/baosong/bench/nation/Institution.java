package org.baosong.bench.nation;

import org.baosong.kernel.DeskCode;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.entity.Organisation;

/**
 * An organisation while its rows are made.
 *
 * @param accountId   who files for it: its own account, or that of the one above
 * @param accountName as histories show it
 */
record Institution(Organisation organisation, Quotas.Kind kind, DeskCode desk, long accountId, String accountName) {

    /** Whether it owes a filing in the campaigns that are filled. */
    boolean owes() {
        return kind != Quotas.Kind.HOSPITAL && kind != Quotas.Kind.CLINIC;
    }

    /** As the product shows it to what fills in a form. */
    OrganisationView view() {
        Organisation o = organisation;
        return new OrganisationView(o.getId(), o.getNo(), o.getScopePath().value(), o.getName(), o.getKind(), o.getCode(), o.getRegion().value(),
                o.getAuthorityRegion().value(), o.getParentId() == null ? 0 : o.getParentId(), o.getOwnership(), o.getContact(), o.getPhone(),
                o.getAddress(), o.getLon(), o.getLat(), o.getServices(), true, o.getRowVersion());
    }
}
