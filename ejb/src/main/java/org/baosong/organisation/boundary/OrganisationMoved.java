package org.baosong.organisation.boundary;

import org.baosong.kernel.ScopePath;

/**
 * Told synchronously, in the same transaction, when an organisation stands somewhere else. Scope paths say who has custody now, so
 * whoever keeps rows of an organisation rewrites theirs, those of closed filings too.
 *
 * @param organisation as it stands now
 */
public record OrganisationMoved(OrganisationView organisation) {

    public ScopePath path() {
        return new ScopePath(organisation.scopePath());
    }
}
