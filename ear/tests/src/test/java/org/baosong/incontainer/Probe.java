package org.baosong.incontainer;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The effects that test messages have, as rows, and a list of keys that fail as long as they stand in it. */
@ApplicationScoped
public class Probe {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    /** Works in the transaction of its caller, as the stores of the product do. */
    public void effect(String name, int value) {
        em.createNativeQuery("insert into probe_effect (name, value) values (?, ?)").setParameter(1, name).setParameter(2, value).executeUpdate();
        if (!em.createNativeQuery("select 1 from probe_broken where name = ?").setParameter(1, name).getResultList().isEmpty()) {
            throw new IllegalStateException("no desk\nfor " + name);
        }
    }

    @Transactional
    public List<?> effects(String name) {
        return em.createNativeQuery("select value from probe_effect where name = ? order by id").setParameter(1, name).getResultList();
    }

    @Transactional
    public void breakDown(String name) {
        em.createNativeQuery("insert into probe_broken (name) values (?)").setParameter(1, name).executeUpdate();
    }

    @Transactional
    public void mend(String name) {
        em.createNativeQuery("delete from probe_broken where name = ?").setParameter(1, name).executeUpdate();
    }

    /** One value of any query. */
    @Transactional
    public Object ask(String sql) {
        return em.createNativeQuery(sql).getSingleResult();
    }

    @Transactional
    public int change(String sql) {
        return em.createNativeQuery(sql).executeUpdate();
    }
}
