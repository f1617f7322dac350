package org.baosong.organisation.boundary;

import java.util.List;

/** Told synchronously, in the same transaction, when organisations join the register, one or the many of a list. */
public record OrganisationAdded(List<OrganisationView> organisations) {

    public OrganisationAdded {
        organisations = List.copyOf(organisations);
    }
}
