package org.baosong.audit.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baosong.audit.entity.CheckKey;
import org.baosong.audit.entity.PreCheck;

/** Rows of pre-checks and of the answers they compare. */
@Dependent
public class CheckStore {

    private static final int MOST_SAME = 20;
    private static final int MOST_OF_KIND = 1000;

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(Object row) {
        em.persist(row);
    }

    public Optional<PreCheck> find(long filingId) {
        return em.createQuery("select p from PreCheck p where p.filingId = :filing", PreCheck.class).setParameter("filing", filingId)
                .getResultStream().findFirst();
    }

    public List<PreCheck> ofFilings(Collection<Long> filings) {
        return filings.isEmpty() ? List.of()
                : em.createQuery("select p from PreCheck p where p.filingId in :filings", PreCheck.class).setParameter("filings", filings).getResultList();
    }

    /** Replaces what a filing can be found by. */
    public void replaceKeys(long filingId, List<CheckKey> keys) {
        em.createQuery("delete from CheckKey k where k.filingId = :filing").setParameter("filing", filingId).executeUpdate();
        keys.forEach(em::persist);
    }

    /** Who else in a region says the same. */
    public List<CheckKey> same(String kind, String value, String region, long butNotOrganisation) {
        return em.createQuery("select k from CheckKey k where k.kind = :kind and k.value = :value and k.scopePath like :region"
                        + " and k.organisationId <> :own order by k.id", CheckKey.class)
                .setParameter("kind", kind).setParameter("value", value).setParameter("region", region + "%").setParameter("own", butNotOrganisation)
                .setMaxResults(MOST_SAME).getResultList();
    }

    /** What everybody in a region says of one kind. */
    public List<CheckKey> allOfKind(String kind, String region, int most) {
        return em.createQuery("select k from CheckKey k where k.kind = :kind and k.scopePath like :region order by k.id", CheckKey.class)
                .setParameter("kind", kind).setParameter("region", region + "%").setMaxResults(most).getResultList();
    }

    /** What the others of a region say of one kind, at most a thousand; read from the index alone, as every arrival asks for it. */
    public List<String> ofKind(String kind, String region, long butNotOrganisation) {
        return em.createQuery("select k.value from CheckKey k where k.kind = :kind and k.scopePath like :region and k.organisationId <> :own", String.class)
                .setParameter("kind", kind).setParameter("region", region + "%").setParameter("own", butNotOrganisation)
                .setMaxResults(MOST_OF_KIND).getResultList();
    }
}
