package org.baosong.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baosong.identity.entity.ApiToken;
import org.baosong.identity.entity.LoginRecord;
import org.baosong.identity.entity.SetupToken;

/** Reads and writes tokens, setup links and records of log-ins: rows found by a digest or by their owner's own key. */
@ApplicationScoped
public class TokenStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(Object row) {
        em.persist(row);
    }

    /** Who holds a token now: nothing if it is unknown, has run out, or was handed out before the password changed. */
    public Optional<Standing> holder(String tokenHash, Instant now) {
        return em.createQuery("select new org.baosong.identity.control.Standing(a.id, m.id, a.userName, a.displayName, a.state,"
                        + " a.mustChange, a.credentialVersion, m.roles, m.scopePrefix, m.deskCode, m.organisationId,"
                        + " a.languageTag, a.textSize, a.theme)"
                        + " from ApiToken t, Account a, Membership m where t.tokenHash = :hash and t.expiresAt > :now"
                        + " and a.id = t.accountId and m.id = t.membershipId and m.accountId = a.id"
                        + " and t.credentialVersion = a.credentialVersion", Standing.class)
                .setParameter("hash", tokenHash).setParameter("now", now).getResultStream().findFirst();
    }

    public void remove(String tokenHash) {
        em.createQuery("delete from ApiToken t where t.tokenHash = :hash").setParameter("hash", tokenHash).executeUpdate();
    }

    public int removeExpired(Instant before) {
        return em.createQuery("delete from ApiToken t where t.expiresAt < :before").setParameter("before", before).executeUpdate();
    }

    public Optional<SetupToken> setupToken(String tokenHash) {
        return em.createQuery("select t from SetupToken t where t.tokenHash = :hash", SetupToken.class)
                .setParameter("hash", tokenHash).getResultStream().findFirst();
    }

    public List<LoginRecord> recent(long accountId, int most) {
        return em.createQuery("select r from LoginRecord r where r.accountId = :account order by r.at desc", LoginRecord.class)
                .setParameter("account", accountId).setMaxResults(most).getResultList();
    }

    public int removeLoginsBefore(Instant before) {
        return em.createQuery("delete from LoginRecord r where r.at < :before").setParameter("before", before).executeUpdate();
    }
}
