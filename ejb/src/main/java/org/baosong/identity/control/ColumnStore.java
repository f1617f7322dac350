package org.baosong.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.baosong.identity.entity.OwnColumns;

/** Rows of chosen columns. */
@ApplicationScoped
public class ColumnStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public Optional<OwnColumns> find(long accountId, String list) {
        return em.createQuery("select c from OwnColumns c where c.accountId = :account and c.listName = :list", OwnColumns.class)
                .setParameter("account", accountId).setParameter("list", list).getResultStream().findFirst();
    }

    public void add(OwnColumns columns) {
        em.persist(columns);
    }
}
