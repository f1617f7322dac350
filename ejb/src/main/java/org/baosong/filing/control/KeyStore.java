package org.baosong.filing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.baosong.filing.entity.FilingKey;

/** Data keys of filings by the operator's key they are wrapped with. */
@Dependent
public class KeyStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    /** Numbers of the operator's keys that are still needed. */
    public List<String> numbers() {
        return em.createQuery("select distinct k.keyNo from FilingKey k", String.class).getResultList();
    }

    public List<FilingKey> under(String keyNo, int most) {
        return em.createQuery("select k from FilingKey k where k.keyNo = :no order by k.filingId", FilingKey.class).setParameter("no", keyNo)
                .setMaxResults(most).getResultList();
    }
}
