package org.baosong.identity.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baosong.identity.control.AccountQuery;
import org.baosong.identity.control.AccountRow;
import org.baosong.identity.control.AccountStore;
import org.baosong.identity.control.DisplayName;
import org.baosong.identity.control.IdentitySettings;
import org.baosong.identity.control.PasswordHashes;
import org.baosong.identity.control.Phones;
import org.baosong.identity.control.RoleRules;
import org.baosong.identity.control.SecurityLog;
import org.baosong.identity.entity.Account;
import org.baosong.identity.entity.AccountState;
import org.baosong.identity.entity.IdentityError;
import org.baosong.identity.entity.Membership;
import org.baosong.identity.entity.UserName;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.ScopePath;
import org.baosong.kernel.Violation;
import org.baosong.operations.boundary.Quotas;
import org.baosong.operations.control.Setting;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/**
 * Makes and looks after accounts. The system administrator acts anywhere, a registrar inside his own area and line; first passwords
 * are answered exactly once. Whatever changes rights or secrets is written to the audit log.
 */
@Stateless
@Scoped
public class Accounts {

    private static final int REGION_DIGITS = 6;
    private static final int UNUSED_SHOWN = 1000;
    /** Each costs a good part of a second of a processor. */
    private static final int REISSUED_MOST = 100;

    @Inject
    private AccountStore store;

    @Inject
    private PasswordHashes hashes;

    @Inject
    private IdentitySettings settings;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Inject
    private SecurityLog log;

    @Inject
    private Quotas quotas;

    @EJB
    private UserNames names;

    /** The account of an organisation, made together with it: user name = county and five digits, role filer. */
    @Permit({Role.REGISTRAR, Role.SYSTEM_ADMIN})
    public NewAccount createForOrganisation(long organisationId, ScopePath path, String regionCode6, String displayName) {
        mustBeInside(path);
        String name = names.next(padded(regionCode6));
        return create(new GivenAccount(name, displayName, null, null, organisationId, path, null, Set.of(Role.FILER)), true);
    }

    /** An organisation that gets an account. */
    public record Enlisted(long organisationId, ScopePath path, String regionCode6, String displayName) {
    }

    /**
     * The same for organisations added by the thousand: with the configured first password where all share one, otherwise with none
     * that anybody knows, until whoever is in charge resets it and hands out the slip.
     */
    @Permit({Role.REGISTRAR, Role.SYSTEM_ADMIN})
    public void enlistOrganisations(List<Enlisted> organisations) {
        Map<String, List<Enlisted>> byCounty = organisations.stream().collect(Collectors.groupingBy(one -> padded(one.regionCode6()), LinkedHashMap::new, Collectors.toList()));
        String hash = settings.initialPasswordIsShared() ? hashes.hashShared(settings.initialPassword()) : hashes.untold();
        List<Account> made = new ArrayList<>();
        byCounty.forEach((county, some) -> {
            List<String> free = names.next(county, some.size());
            for (int i = 0; i < some.size(); i++) {
                Enlisted one = some.get(i);
                mustBeInside(one.path());
                made.add(add(new GivenAccount(free.get(i), one.displayName(), null, null, one.organisationId(), one.path(), null, Set.of(Role.FILER)), hash, true));
            }
        });
        if (!made.isEmpty()) {
            store.flushNames(made.get(0).getUserName());
        }
    }

    /** An officer at a desk. Without a user name one is made as for organisations. */
    @Permit({Role.SYSTEM_ADMIN, Role.REGISTRAR})
    public NewAccount createOfficer(DeskCode desk, String displayName, Set<Role> roles, String userName) {
        RoleRules.mustGoTogether(roles);
        RoleRules.mustBeGrantable(current.get(), desk, roles);
        String name = userName == null || userName.isBlank() ? names.next(padded(desk.region().value())) : userName;
        return create(new GivenAccount(name, displayName, null, null, 0, null, desk, roles), true);
    }

    /** An account under a name it already has elsewhere, such as in the reporting system before this one. */
    @Permit({Role.SYSTEM_ADMIN, Role.REGISTRAR})
    public NewAccount importAccount(GivenAccount given) {
        RoleRules.mustGoTogether(given.roles());
        if (given.organisationId() == 0) {
            RoleRules.mustBeGrantable(current.get(), given.desk(), given.roles());
        } else {
            mustBeInside(given.path());
            if (!given.roles().equals(Set.of(Role.FILER))) {
                throw new DomainException(IdentityError.ROLES_NOT_GRANTABLE);
            }
        }
        return create(given, true);
    }

    /** An account with a known password that need not be changed: only the product itself may do this (demonstration, first start). */
    @Permit
    public NewAccount createWithPassword(GivenAccount given) {
        if (!current.get().isSystem()) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        RoleRules.mustGoTogether(given.roles());
        return create(given, false);
    }

    private NewAccount create(GivenAccount given, boolean mustChange) {
        String password = given.password() == null ? settings.initialPassword() : given.password();
        boolean shared = given.password() != null || settings.initialPasswordIsShared();
        Account account = create(given, shared ? hashes.hashShared(password) : hashes.hash(password), mustChange);
        return new NewAccount(account.getId(), account.getUserName(), account.getDisplayName(), password);
    }

    private Account create(GivenAccount given, String hash, boolean mustChange) {
        Account account = add(given, hash, mustChange);
        store.flushNames(account.getUserName());
        return account;
    }

    private Account add(GivenAccount given, String hash, boolean mustChange) {
        UserName name = UserName.of(given.userName());
        String displayName = DisplayName.checked(given.displayName());
        Instant now = clock.now();
        ScopePath home = given.organisationId() != 0 ? given.path()
                : ScopePath.of(given.desk() != null ? given.desk().region() : RegionCode.NATION);
        Account account = new Account(home, name, displayName, Phones.checked(given.phone()),
                hash, mustChange, current.get().accountId(), now);
        Membership membership = given.organisationId() != 0
                ? Membership.atOrganisation(account.getId(), given.organisationId(), home, given.roles(), now)
                : given.desk() != null ? Membership.atDesk(account.getId(), given.desk(), given.roles(), now)
                : Membership.atInstallation(account.getId(), given.roles(), now);
        store.add(account, membership);
        log.done("account-created", current.get(), account.getUserName(), "roles=" + given.roles());
        return account;
    }

    /** Replaces the roles of an account at one place; takes effect with the next request of whoever is logged in with it. */
    @Permit({Role.SECURITY_ADMIN, Role.REGISTRAR})
    public void setRoles(long accountId, long membershipId, Set<Role> roles) {
        Membership membership = store.membership(membershipId);
        if (membership.getAccountId() != accountId) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        Account account = store.locked(accountId);
        mustNotBeOwn(account);
        Set<Role> everywhere = EnumSet.noneOf(Role.class);
        everywhere.addAll(roles);
        store.memberships(accountId).stream().filter(m -> m.getId() != membershipId).forEach(m -> everywhere.addAll(m.getRoles()));
        RoleRules.mustGoTogether(roles);
        RoleRules.mustGoTogether(everywhere);
        DeskCode desk = membership.getDeskCode() == null ? null : DeskCode.parse(membership.getDeskCode());
        RoleRules.mustBeGrantable(current.get(), desk, membership.getRoles(), roles);
        log.done("roles-changed", current.get(), account.getUserName(), "from=" + membership.getRoles() + " to=" + roles);
        membership.grant(roles);
    }

    @Permit({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.REGISTRAR})
    public void disable(long accountId) {
        Account account = overseen(accountId);
        account.disable();
        log.done("account-disabled", current.get(), account.getUserName(), "");
    }

    @Permit({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.REGISTRAR})
    public void enable(long accountId) {
        Account account = overseen(accountId);
        account.enable();
        log.done("account-enabled", current.get(), account.getUserName(), "");
    }

    /** Ends a lock before its time. */
    @Permit({Role.SECURITY_ADMIN, Role.REGISTRAR})
    public void unlock(long accountId) {
        Account account = overseen(accountId);
        account.unlock();
        log.done("account-unlocked", current.get(), account.getUserName(), "");
    }

    /** A new first password, readable only in the answer; every session and token of the account ends. */
    @Permit({Role.SECURITY_ADMIN, Role.REGISTRAR})
    public NewAccount resetPassword(long accountId) {
        Account account = overseen(accountId);
        String password = settings.initialPassword();
        account.resetPassword(hashes.hash(password), clock.now());
        log.done("password-reset", current.get(), account.getUserName(), "");
        return new NewAccount(account.getId(), account.getUserName(), account.getDisplayName(), password);
    }

    /** Accounts of organisations in the actor's area with which nobody has logged in yet: slips not yet handed over, or not yet used. */
    @Permit({Role.SECURITY_ADMIN, Role.REGISTRAR})
    public List<UnusedAccount> unused() {
        return store.unused(UNUSED_SHOWN).stream().map(row -> new UnusedAccount((Long) row[0], (Long) row[1], (String) row[2], (String) row[3], (Instant) row[4])).toList();
    }

    /**
     * New first passwords for accounts with which nobody has logged in yet, all or none. Earlier slips are worth nothing afterwards: a
     * first password is never kept, so it cannot be printed twice.
     */
    @Permit({Role.SECURITY_ADMIN, Role.REGISTRAR})
    public List<NewAccount> reissue(Collection<Long> accountIds) {
        if (accountIds.isEmpty() || accountIds.size() > REISSUED_MOST) {
            throw new DomainException(CommonError.MALFORMED, "accountIds");
        }
        List<Account> accounts = accountIds.stream().distinct().sorted().map(this::overseen).toList();
        List<Violation> used = accounts.stream().filter(account -> account.getLastLoginAt() != null)
                .map(account -> Violation.of("account/" + account.getId(), IdentityError.IN_USE.code(), account.getUserName())).toList();
        if (!used.isEmpty()) {
            throw new DomainException(IdentityError.IN_USE, List.of(accounts.stream().filter(account -> account.getLastLoginAt() != null)
                    .map(Account::getUserName).collect(Collectors.joining("、"))), used);
        }
        quotas.take(Setting.QUOTA_SLIPS_HOUR, current.get().accountId(), accounts.size(), IdentityError.SLIPS_OFTEN);
        return accounts.stream().map(this::renewed).toList();
    }

    private NewAccount renewed(Account account) {
        String password = settings.initialPassword();
        account.resetPassword(settings.initialPasswordIsShared() ? hashes.hashShared(password) : hashes.hash(password), clock.now());
        log.done("password-reset", current.get(), account.getUserName(), "slip reissued");
        return new NewAccount(account.getId(), account.getUserName(), account.getDisplayName(), password);
    }

    /** Another user name, as long as nobody has logged in with the first one. */
    @Permit({Role.SYSTEM_ADMIN, Role.REGISTRAR})
    public void rename(long accountId, String userName) {
        Account account = overseen(accountId);
        if (account.getLastLoginAt() != null) {
            throw new DomainException(IdentityError.NAME_FIXED);
        }
        String before = account.getUserName();
        account.rename(UserName.of(userName));
        store.flushNames(userName);
        log.done("account-renamed", current.get(), account.getUserName(), "from=" + before);
    }

    /** Accounts inside the actor's scope, by user name. */
    @Permit({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.REGISTRAR})
    public Page<AccountView> list(AccountFilter filter) {
        Instant now = clock.now();
        String text = filter.text() == null || filter.text().isBlank() ? null : filter.text();
        Page<AccountRow> rows = store.list(new AccountQuery(text, filter.kind(), filter.region(), state(filter), filter.role(),
                filter.organisationId(), filter.lockedOnly() ? now : null, filter.after(), filter.size()));
        return new Page<>(rows.rows().stream().map(row -> view(row, now)).toList(), rows.total(), rows.next());
    }

    /** One account with all its places inside the actor's scope. */
    @Permit({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.REGISTRAR})
    public List<AccountView> get(long accountId) {
        Account a = store.account(accountId);
        Instant now = clock.now();
        List<AccountView> views = new ArrayList<>();
        for (Membership m : store.memberships(accountId)) {
            views.add(new AccountView(a.getId(), m.getId(), a.getUserName(), a.getDisplayName(), a.getPhone(), a.getState() == AccountState.DISABLED,
                    a.isLockedAt(now), a.isMustChange(), a.getLastLoginAt(), m.getRoles(), m.getDeskCode(), m.getOrganisationId(),
                    m.getScopePath()));
        }
        return views;
    }

    /** User names by organisation, for those who show them beside the organisation; only inside the actor's scope. */
    @Permit
    public Map<Long, String> forOrganisations(Collection<Long> organisationIds) {
        return store.namesOf(organisationIds);
    }

    /** Roles the actor may give at a desk, for the page that offers them. */
    @Permit({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.REGISTRAR})
    public Set<Role> grantable(DeskCode desk) {
        return RoleRules.grantable(current.get(), desk);
    }

    /** The accounts of an organisation follow it to another authority or parent. */
    @Permit({Role.REGISTRAR, Role.SYSTEM_ADMIN})
    public void moveScope(long organisationId, ScopePath newPath) {
        for (Membership membership : store.ofOrganisation(organisationId)) {
            Account account = store.account(membership.getAccountId());
            if (account.getScopePath().equals(membership.getScopePath())) {
                account.follow(newPath);
            }
            membership.follow(newPath);
        }
    }

    private Account overseen(long accountId) {
        Account account = store.locked(accountId);
        mustNotBeOwn(account);
        Actor actor = current.get();
        if (actor.isSystem() || actor.has(Role.SECURITY_ADMIN) || actor.has(Role.SYSTEM_ADMIN)) {
            return account;
        }
        for (Membership membership : store.memberships(accountId)) {
            if (membership.getOrganisationId() == 0) {
                DeskCode desk = membership.getDeskCode() == null ? null : DeskCode.parse(membership.getDeskCode());
                RoleRules.mustBeGrantable(actor, desk, membership.getRoles());
            }
        }
        return account;
    }

    private void mustNotBeOwn(Account account) {
        if (account.getId() == current.get().accountId()) {
            throw new DomainException(IdentityError.OWN_ACCOUNT);
        }
    }

    private void mustBeInside(ScopePath path) {
        if (!path.startsWith(current.get().scope())) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }

    private static String padded(String region) {
        String digits = region.equals(RegionCode.NATION.value()) ? "" : region;
        return digits.length() >= REGION_DIGITS ? digits.substring(0, REGION_DIGITS)
                : digits + "0".repeat(REGION_DIGITS - digits.length());
    }

    private static AccountState state(AccountFilter filter) {
        return filter.disabled() == null ? null : filter.disabled() ? AccountState.DISABLED : AccountState.ACTIVE;
    }

    private static AccountView view(AccountRow row, Instant now) {
        return new AccountView(row.accountId(), row.membershipId(), row.userName(), row.displayName(), row.phone(), row.state() == AccountState.DISABLED,
                row.lockedUntil() != null && now.isBefore(row.lockedUntil()), row.mustChange(), row.lastLoginAt(),
                Membership.rolesOf(row.roles()), row.deskCode(), row.organisationId(), new ScopePath(row.scopePath()));
    }
}
