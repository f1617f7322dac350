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
import org.baosong.kernel.PageRequest;
import org.baosong.kernel.PlainText;
import org.baosong.organisation.boundary.OrganisationFilter;
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
        return add(List.of(organisation));
    }

    /** The same for many, in few statements. */
    public boolean add(List<Organisation> organisations) {
        try {
            organisations.forEach(em::persist);
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

    /** Which of these names, as compared, organisations of an authority bear. */
    public List<String> namesTaken(String authorityRegion, Collection<String> nameKeys) {
        return em.createQuery("select o.nameKey from Organisation o where o.authorityRegion = :area and o.nameKey in :keys", String.class)
                .setParameter("area", authorityRegion).setParameter("keys", nameKeys).getResultList();
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

    /** Other active organisations of a region with the same code or telephone, at most twenty. */
    public List<Organisation> saying(boolean phone, String value, String authorityRegion, long exceptId) {
        return em.createQuery("select o from Organisation o where " + (phone ? "o.phone" : "o.code") + " = :value and o.authorityRegion = :area"
                        + " and o.id <> :id and o.state = :active", Organisation.class)
                .setParameter("value", value).setParameter("area", authorityRegion).setParameter("id", exceptId)
                .setParameter("active", OrganisationState.ACTIVE).setMaxResults(20).getResultList();
    }

    /** Active organisations under an authority whose place is known, in key order. */
    public List<Organisation> located(String authorityRegion, int most) {
        return em.createQuery("select o from Organisation o where o.authorityRegion = :area and o.state = :active and o.lon is not null and o.lat is not null"
                        + " order by o.id", Organisation.class)
                .setParameter("area", authorityRegion).setParameter("active", OrganisationState.ACTIVE).setMaxResults(most).getResultList();
    }

    /** Active organisations after a key, in key order, for work done slice by slice. */
    public List<Organisation> slice(long afterId, int size) {
        return em.createQuery("select o from Organisation o where o.id > :after and o.state = :active order by o.id", Organisation.class)
                .setParameter("after", afterId).setParameter("active", OrganisationState.ACTIVE)
                .setMaxResults(size).getResultList();
    }

    /**
     * A page of the list by place: county after county, each organisation followed by those below it. In this order every page of every
     * area is one stretch of the index of scope paths, the last page of a province no dearer than the first.
     */
    public Page<Organisation> list(OrganisationFilter filter, PageRequest wanted) {
        List<Organisation> found = byPlace(filter, wanted.key()).setFirstResult(wanted.offset()).setMaxResults(wanted.size() + 1).getResultList();
        boolean more = found.size() > wanted.size();
        List<Organisation> shown = more ? found.subList(0, wanted.size()) : found;
        boolean whole = !more && wanted.key() == 0 && wanted.offset() == 0;
        int total = whole ? shown.size() : bind(em.createQuery("select o.id" + where(filter), Long.class), filter)
                .setMaxResults(Page.COUNT_LIMIT + 1).getResultList().size();
        return new Page<>(shown, total, more ? String.valueOf(shown.get(wanted.size() - 1).getId()) : null);
    }

    /** The same rows without counting them, for reading a long list to its end. */
    public List<Organisation> next(OrganisationFilter filter, long afterId, int size) {
        return byPlace(filter, afterId).setMaxResults(size).getResultList();
    }

    private TypedQuery<Organisation> byPlace(OrganisationFilter filter, long afterId) {
        String after = afterId == 0 ? "" : em.createQuery("select o.scopePath from Organisation o where o.id = :id", String.class)
                .setParameter("id", afterId).getResultStream().findFirst().orElse("");
        return bind(em.createQuery("select o" + where(filter) + " and o.scopePath > :after order by o.scopePath", Organisation.class), filter)
                .setParameter("after", after);
    }

    private static String where(OrganisationFilter filter) {
        return " from Organisation o where o.state = :active"
                + (filter.text().isEmpty() ? "" : " and (o.nameKey like :text escape '!' or o.code = :code)") + (filter.kind().isEmpty() ? "" : " and o.kind = :kind")
                + (filter.authority().isEmpty() ? "" : " and o.authorityRegion = :authority") + (filter.direct() ? " and o.parentId is null" : "");
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, OrganisationFilter filter) {
        query.setParameter("active", OrganisationState.ACTIVE);
        if (!filter.text().isEmpty()) {
            query.setParameter("text", "%" + Organisation.nameKey(filter.text()).replaceAll("([%_!])", "!$1") + "%").setParameter("code", PlainText.code(filter.text()));
        }
        if (!filter.kind().isEmpty()) {
            query.setParameter("kind", filter.kind());
        }
        if (!filter.authority().isEmpty()) {
            query.setParameter("authority", filter.authority());
        }
        return query;
    }

    /** Some organisations under row locks, in key order, so that two clerks who move the same ones wait for each other. */
    public List<Organisation> lock(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : em.createQuery("select o from Organisation o where o.id in :ids order by o.id", Organisation.class).setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Former versions of an organisation follow it. */
    public void moveVersions(long organisationId, String path) {
        em.createQuery("update OrganisationVersion v set v.scopePath = :path where v.organisationId = :id").setParameter("path", path)
                .setParameter("id", organisationId).executeUpdate();
    }

    /** Closes the version that stands and writes the new one. */
    public void record(Organisation organisation, Long filingId, Instant now) {
        em.createQuery("select v from OrganisationVersion v where v.organisationId = :id and v.validTo is null", OrganisationVersion.class)
                .setParameter("id", organisation.getId()).getResultList().forEach(version -> version.endAt(now));
        em.persist(new OrganisationVersion(organisation, CanonicalJson.write(attributes(organisation)), filingId, now));
    }

    /** The first version of organisations that were never there before. */
    public void recordNew(List<Organisation> organisations, Instant now) {
        organisations.forEach(one -> em.persist(new OrganisationVersion(one, CanonicalJson.write(attributes(one)), null, now)));
    }

    private static JsonObject attributes(Organisation organisation) {
        JsonObjectBuilder attributes = Jsons.object();
        organisation.attributes().forEach(attributes::add);
        return attributes.build();
    }
}
