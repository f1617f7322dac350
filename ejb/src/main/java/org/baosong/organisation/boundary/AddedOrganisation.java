package org.baosong.organisation.boundary;

/**
 * An organisation just added and, if it logs in by itself, its account. The password is told this once.
 *
 * @param userName        empty if the organisation above files for it
 * @param initialPassword empty if there is no account
 */
public record AddedOrganisation(OrganisationView organisation, String userName, String initialPassword) {
}
