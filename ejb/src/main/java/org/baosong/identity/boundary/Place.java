package org.baosong.identity.boundary;

import java.util.Set;
import org.baosong.scope.entity.Role;

/** One place at which an account may work: a desk, an organisation, or (neither) the installation. */
public record Place(long membershipId, String deskCode, long organisationId, Set<Role> roles) {
}
