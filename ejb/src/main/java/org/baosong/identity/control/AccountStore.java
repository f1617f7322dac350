package org.baosong.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baosong.identity.entity.Account;
import org.baosong.identity.entity.AccountState;
import org.baosong.identity.entity.IdentityError;
import org.baosong.identity.entity.Membership;
import org.baosong.identity.entity.UserName;
import org.baosong.identity.entity.UserNameCounter;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.Contact;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;
import org.baosong.kernel.Violation;

/** Reads and writes accounts and memberships. Every query runs under the scope of the transaction's actor. */
@ApplicationScoped
public class AccountStore {

    private static final int IDS_PER_QUERY = 500;

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(Account account, Membership membership) {
        em.persist(account);
        em.persist(membership);
    }

    public Account account(long id) {
        return Optional.ofNullable(em.find(Account.class, id)).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** The account for a change that must not be overtaken, such as counting failures. */
    public Account locked(long id) {
        Account account = account(id);
        em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        return account;
    }

    public Membership membership(long id) {
        return Optional.ofNullable(em.find(Membership.class, id)).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public List<Membership> memberships(long accountId) {
        return em.createQuery("select m from Membership m where m.accountId = :account order by m.id", Membership.class)
                .setParameter("account", accountId).getResultList();
    }

    /** Finds by user name, else by phone if exactly one account has it. */
    public Optional<Account> byTyped(String typed) {
        String key = UserName.keyOf(typed);
        List<Account> named = em.createQuery("select a from Account a where a.userNameKey = :key", Account.class)
                .setParameter("key", key).getResultList();
        if (!named.isEmpty()) {
            return Optional.of(named.get(0));
        }
        List<Account> called = em.createQuery("select a from Account a where a.phone = :phone", Account.class)
                .setParameter("phone", key).setMaxResults(2).getResultList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** Whether a name is taken anywhere; the caller runs as the system, because names are unique over all scopes. */
    /** Which of these keys of user names somebody has. */
    public Set<String> taken(Collection<String> keys) {
        return Set.copyOf(em.createQuery("select a.userNameKey from Account a where a.userNameKey in :keys", String.class).setParameter("keys", keys)
                .getResultList());
    }

    public boolean isEmpty() {
        return em.createQuery("select a.id from Account a", Long.class).setMaxResults(1).getResultList().isEmpty();
    }

    /** The row that gives out user names of a county, locked until the transaction ends; null if there is none yet. */
    public UserNameCounter counter(String region) {
        return em.find(UserNameCounter.class, region, LockModeType.PESSIMISTIC_WRITE);
    }

    public UserNameCounter addCounter(String region) {
        UserNameCounter counter = new UserNameCounter(region);
        em.persist(counter);
        em.flush();
        return counter;
    }

    /** Writes now, so that a name taken in between is refused with its code. */
    public void flushNames(String name) {
        try {
            em.flush();
        } catch (PersistenceException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLIntegrityConstraintViolationException) {
                    throw new DomainException(CommonError.INVALID, List.of(),
                            List.of(Violation.of("userName", IdentityError.NAME_TAKEN.code(), name)));
                }
            }
            throw failed;
        }
    }

    public Optional<Standing> standing(long accountId, long membershipId) {
        return em.createQuery("select new org.baosong.identity.control.Standing(a.id, m.id, a.userName, a.displayName, a.state,"
                        + " a.mustChange, a.credentialVersion, m.roles, m.scopePrefix, m.deskCode, m.organisationId,"
                        + " a.languageTag, a.textSize, a.theme)"
                        + " from Account a, Membership m where m.id = :membership and m.accountId = a.id and a.id = :account",
                        Standing.class)
                .setParameter("membership", membershipId).setParameter("account", accountId).getResultStream().findFirst();
    }

    public Page<AccountRow> list(AccountQuery query) {
        String where = " from Account a, Membership m where m.accountId = a.id" + query.where();
        TypedQuery<AccountRow> rows = em.createQuery("select new org.baosong.identity.control.AccountRow(a.id, m.id, a.userName,"
                + " a.userNameKey, a.displayName, a.phone, a.state, a.mustChange, a.lockedUntil, a.lastLoginAt, m.roles, m.deskCode,"
                + " m.organisationId, m.scopePath)" + where + query.page() + " order by a.userNameKey, m.id", AccountRow.class);
        query.bind(rows, true);
        List<AccountRow> found = rows.setMaxResults(query.size() + 1).getResultList();
        TypedQuery<Long> count = em.createQuery("select m.id" + where, Long.class);
        query.bind(count, false);
        int total = count.setMaxResults(Page.COUNT_LIMIT + 1).getResultList().size();
        boolean more = found.size() > query.size();
        List<AccountRow> shown = more ? found.subList(0, query.size()) : found;
        return new Page<>(shown, total, more ? shown.get(shown.size() - 1).userNameKey() : null);
    }

    public Map<Long, String> namesOf(Collection<Long> organisationIds) {
        Map<Long, String> names = new HashMap<>();
        List<Long> ids = new ArrayList<>(organisationIds);
        for (int from = 0; from < ids.size(); from += IDS_PER_QUERY) {
            em.createQuery("select m.organisationId, a.userName from Account a, Membership m"
                            + " where m.accountId = a.id and m.organisationId in :ids order by a.id desc", Object[].class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + IDS_PER_QUERY)))
                    .getResultList().forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }

    /** Name and telephone of the accounts of some organisations, the oldest account with a telephone of each. */
    public Map<Long, Contact> contactsOf(Collection<Long> organisationIds) {
        Map<Long, Contact> contacts = new HashMap<>();
        List<Long> ids = new ArrayList<>(organisationIds);
        for (int from = 0; from < ids.size(); from += IDS_PER_QUERY) {
            em.createQuery("select m.organisationId, a.displayName, a.phone from Account a, Membership m where m.accountId = a.id"
                            + " and m.organisationId in :ids and a.phone is not null and a.state = :active order by a.id desc", Object[].class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + IDS_PER_QUERY))).setParameter("active", AccountState.ACTIVE)
                    .getResultStream().filter(row -> !((String) row[2]).isBlank())
                    .forEach(row -> contacts.put((Long) row[0], new Contact((String) row[1], (String) row[2], Contact.Origin.ACCOUNT)));
        }
        return contacts;
    }

    /** Active accounts of organisations with which nobody has logged in: key, organisation, user name, name, when the password was made. */
    public List<Object[]> unused(int most) {
        return em.createQuery("select a.id, m.organisationId, a.userName, a.displayName, a.passwordChangedAt from Account a, Membership m"
                        + " where m.accountId = a.id and m.organisationId <> 0 and a.lastLoginAt is null and a.state = :active order by m.scopePath, a.id", Object[].class)
                .setParameter("active", AccountState.ACTIVE).setMaxResults(most).getResultList();
    }

    public List<Membership> ofOrganisation(long organisationId) {
        return em.createQuery("select m from Membership m where m.organisationId = :organisation order by m.id", Membership.class)
                .setParameter("organisation", organisationId).getResultList();
    }

    /** Text for a LIKE that means itself, under {@code escape '!'}: a backslash would end the literal in this database. */
    static String literal(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
