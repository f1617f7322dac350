package org.baosong.identity.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Ids;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.entity.Role;
import org.baosong.scope.entity.ScopedEntity;

/**
 * Where an account belongs and what it may do there: at an organisation, at the desk of an authority, or at the installation itself
 * (administrators). An account with several works in one at a time.
 */
@Entity
@Table(name = "membership")
@Cacheable(false)
public class Membership extends ScopedEntity {

    /** A prefix no scope path begins with, for those who administer but own no business. */
    static final String SEES_NOTHING = "!";

    @Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "desk_code")
    private String deskCode;

    private String roles;

    @Column(name = "scope_prefix")
    private String scopePrefix;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected Membership() {
    }

    private Membership(ScopePath path, long accountId, long organisationId, String deskCode, Set<Role> roles, String scopePrefix,
                       Instant now) {
        super(path);
        this.id = Ids.next();
        this.accountId = accountId;
        this.organisationId = organisationId;
        this.deskCode = deskCode;
        this.roles = written(roles);
        this.scopePrefix = scopePrefix;
        this.createdAt = now;
    }

    /** At an organisation: sees it and everything below it. */
    public static Membership atOrganisation(long accountId, long organisationId, ScopePath path, Set<Role> roles, Instant now) {
        return new Membership(path, accountId, organisationId, null, roles, path.value(), now);
    }

    /** At the desk of an authority: sees everything in its region. */
    public static Membership atDesk(long accountId, DeskCode desk, Set<Role> roles, Instant now) {
        return new Membership(ScopePath.of(desk.region()), accountId, 0, desk.toString(), roles, prefixOf(desk, roles), now);
    }

    /** Administrators of the installation: at no desk; those who look after accounts see all of them. */
    public static Membership atInstallation(long accountId, Set<Role> roles, Instant now) {
        return new Membership(ScopePath.of(RegionCode.NATION), accountId, 0, null, roles, prefixOf(null, roles), now);
    }

    private static String prefixOf(DeskCode desk, Set<Role> roles) {
        if (roles.contains(Role.SYSTEM_ADMIN) || roles.contains(Role.SECURITY_ADMIN)) {
            return "";
        }
        return desk == null || roles.contains(Role.AUDIT_ADMIN) ? SEES_NOTHING : desk.region().prefix();
    }

    /** Takes effect with the next request of everybody logged in with this membership. */
    public void grant(Set<Role> newRoles) {
        roles = written(newRoles);
        if (organisationId == 0) {
            scopePrefix = prefixOf(desk(), newRoles);
        }
    }

    /** The organisation moved under another authority or parent. */
    public void follow(ScopePath path) {
        moveTo(path);
        scopePrefix = path.value();
    }

    private static String written(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    /** Reads the stored form of a set of roles. */
    public static Set<Role> rolesOf(String written) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        Arrays.stream(written.split(",")).filter(name -> !name.isEmpty()).map(Role::valueOf).forEach(set::add);
        return set;
    }

    private DeskCode desk() {
        return deskCode == null ? null : DeskCode.parse(deskCode);
    }

    public long getId() {
        return id;
    }

    public long getAccountId() {
        return accountId;
    }

    public long getOrganisationId() {
        return organisationId;
    }

    /** The desk as text, or null. */
    public String getDeskCode() {
        return deskCode;
    }

    public Set<Role> getRoles() {
        return rolesOf(roles);
    }

    public String getScopePrefix() {
        return scopePrefix;
    }
}
