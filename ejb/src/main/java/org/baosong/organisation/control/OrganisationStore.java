package org.baosong.organisation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Page;
import org.baosong.organisation.entity.Counter;
import org.baosong.organisation.entity.Organisation;
import org.baosong.organisation.entity.OrganisationState;
import org.baosong.organisation.entity.OrganisationVersion;

/** Rows of the register. */
@Dependent
public class OrganisationStore {

    private static final String NUMBERS = "organisation";

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public Optional<Organisation> find(long id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }

    /** Inserts at once; false if somebody took the name in the same moment. The transaction is then lost. */
    public boolean add(Organisation organisation) {
        try {
            em.persist(organisation);
            em.flush();
            return true;
        } catch (PersistenceException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLIntegrityConstraintViolationException) {
                    return false;
                }
            }
            throw refused;
        }
    }

    /** The first of {@code size} permanent numbers; held under a row lock until the transaction ends. */
    public long takeNumbers(int size) {
        return em.find(Counter.class, NUMBERS, LockModeType.PESSIMISTIC_WRITE).take(size);
    }

    public boolean nameTaken(String authorityRegion, String name, long exceptId) {
        return !em.createQuery("select o.id from Organisation o where o.authorityRegion = :area and o.nameKey = :key and o.id <> :id", Long.class)
                .setParameter("area", authorityRegion).setParameter("key", Organisation.nameKey(name)).setParameter("id", exceptId)
                .setMaxResults(1).getResultList().isEmpty();
    }

    /** Organisations by code or by name as compared, closed ones too: their names stay taken. */
    public List<Organisation> known(Collection<String> codes, Collection<String> nameKeys) {
        List<Organisation> found = new ArrayList<>();
        if (!codes.isEmpty()) {
            found.addAll(em.createQuery("select o from Organisation o where o.code in :codes", Organisation.class)
                    .setParameter("codes", codes).getResultList());
        }
        if (!nameKeys.isEmpty()) {
            found.addAll(em.createQuery("select o from Organisation o where o.nameKey in :names", Organisation.class)
                    .setParameter("names", nameKeys).getResultList());
        }
        return found;
    }

    public List<Organisation> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : em.createQuery("select o from Organisation o where o.id in :ids", Organisation.class).setParameter("ids", ids).getResultList();
    }

    /** Active organisations directly below one. */
    public List<Organisation> below(long parentId) {
        return em.createQuery("select o from Organisation o where o.parentId = :parent and o.state = :active order by o.id", Organisation.class)
                .setParameter("parent", parentId).setParameter("active", OrganisationState.ACTIVE).getResultList();
    }

    /** Active organisations of some kinds directly under an authority, in key order. */
    public List<Organisation> under(String authorityRegion, Collection<String> kinds, int most) {
        return em.createQuery("select o from Organisation o where o.authorityRegion = :area and o.state = :active and o.parentId is null"
                        + " and o.kind in :kinds order by o.id", Organisation.class)
                .setParameter("area", authorityRegion).setParameter("active", OrganisationState.ACTIVE).setParameter("kinds", kinds)
                .setMaxResults(most).getResultList();
    }

    /** Active organisations after a key, in key order, for work done slice by slice. */
    public List<Organisation> slice(long afterId, int size) {
        return em.createQuery("select o from Organisation o where o.id > :after and o.state = :active order by o.id", Organisation.class)
                .setParameter("after", afterId).setParameter("active", OrganisationState.ACTIVE)
                .setMaxResults(size).getResultList();
    }

    /** A page of the list in key order; {@code text} is part of a name or a whole code. */
    public Page<Organisation> list(String text, String kind, long afterId, int size) {
        List<Organisation> found = next(text, kind, afterId, size + 1);
        boolean more = found.size() > size;
        List<Organisation> shown = more ? found.subList(0, size) : found;
        int total = narrowed(em.createQuery("select o.id" + where(text, kind), Long.class), text, kind)
                .setMaxResults(Page.COUNT_LIMIT + 1).getResultList().size();
        return new Page<>(shown, total, more ? String.valueOf(shown.get(size - 1).getId()) : null);
    }

    /** The same rows without counting them, for reading a long list to its end. */
    public List<Organisation> next(String text, String kind, long afterId, int size) {
        return narrowed(em.createQuery("select o" + where(text, kind) + " and o.id > :after order by o.id", Organisation.class), text, kind)
                .setParameter("after", afterId).setMaxResults(size).getResultList();
    }

    private static String where(String text, String kind) {
        return " from Organisation o where o.state = :active"
                + (text.isEmpty() ? "" : " and (o.nameKey like :text escape '!' or o.code = :code)") + (kind.isEmpty() ? "" : " and o.kind = :kind");
    }

    private static <T> TypedQuery<T> narrowed(TypedQuery<T> query, String text, String kind) {
        query.setParameter("active", OrganisationState.ACTIVE);
        if (!text.isEmpty()) {
            query.setParameter("text", "%" + Organisation.nameKey(text).replaceAll("([%_!])", "!$1") + "%").setParameter("code", text);
        }
        if (!kind.isEmpty()) {
            query.setParameter("kind", kind);
        }
        return query;
    }

    /** Closes the version that stands and writes the new one. */
    public void record(Organisation organisation, Long filingId, Instant now) {
        em.createQuery("select v from OrganisationVersion v where v.organisationId = :id and v.validTo is null", OrganisationVersion.class)
                .setParameter("id", organisation.getId()).getResultList().forEach(version -> version.endAt(now));
        em.persist(new OrganisationVersion(organisation, CanonicalJson.write(attributes(organisation)), filingId, now));
    }

    private static JsonObject attributes(Organisation organisation) {
        JsonObjectBuilder attributes = Jsons.object();
        organisation.attributes().forEach(attributes::add);
        return attributes.build();
    }
}
