package org.baosong.organisation.boundary;

/** Told synchronously, in the same transaction, when an organisation joins the register. */
public record OrganisationAdded(OrganisationView organisation) {
}
