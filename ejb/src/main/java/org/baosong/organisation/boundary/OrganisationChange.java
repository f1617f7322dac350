package org.baosong.organisation.boundary;

/**
 * What whoever is in charge corrects in the register directly; null or empty leaves what stands.
 *
 * @param rowVersion the version read, so that two people do not overwrite each other
 */
public record OrganisationChange(String name, String region, String kind, long rowVersion) {

    public OrganisationChange {
        name = name == null ? "" : name.strip();
        region = region == null ? "" : region.strip();
        kind = kind == null ? "" : kind.strip();
    }
}
