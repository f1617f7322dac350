package org.baosong.identity.boundary;

import java.util.Set;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.entity.Role;

/**
 * An account whose name and perhaps password are given, not made: from another system, or for a demonstration. It belongs to an
 * organisation, else to a desk, else to the installation itself.
 *
 * @param password null for a first password as configured
 */
public record GivenAccount(String userName, String displayName, String phone, String password, long organisationId, ScopePath path,
                           DeskCode desk, Set<Role> roles) {

    public static GivenAccount ofOrganisation(String userName, String displayName, String password, long organisationId, ScopePath path) {
        return new GivenAccount(userName, displayName, null, password, organisationId, path, null, Set.of(Role.FILER));
    }

    public static GivenAccount ofOfficer(String userName, String displayName, String password, DeskCode desk, Set<Role> roles) {
        return new GivenAccount(userName, displayName, null, password, 0, null, desk, roles);
    }

    public static GivenAccount ofAdministrator(String userName, String displayName, String password, Set<Role> roles) {
        return new GivenAccount(userName, displayName, null, password, 0, null, null, roles);
    }

    @Override
    public String toString() {
        return "GivenAccount[" + userName + "]";
    }
}
