package org.baosong.audit.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.baosong.audit.entity.AuditTask;
import org.baosong.audit.entity.Sampling;
import org.baosong.audit.entity.Verdict;

/** Rows of samples, and the tasks they are drawn from. */
@Dependent
public class SamplingStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(Sampling sampling) {
        em.persist(sampling);
    }

    public Optional<Sampling> find(long id) {
        return Optional.ofNullable(em.find(Sampling.class, id));
    }

    public Optional<Sampling> lock(long id) {
        return Optional.ofNullable(em.find(Sampling.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Adds a lot unless the desk has an open one of that definition; of two who draw at once the database lets one through. */
    public boolean addLot(Sampling lot) {
        em.persist(lot);
        try {
            em.flush();
            return true;
        } catch (PersistenceException taken) {
            return false;
        }
    }

    /** The open lot of a desk and definition. */
    public Optional<Sampling> openLot(String desk, String definitionCode) {
        return em.createQuery("select s from Sampling s where s.openSlot = :slot", Sampling.class).setParameter("slot", desk + "/" + definitionCode)
                .getResultStream().findFirst();
    }

    /** Lots of other desks within the actor's scope, newest first. */
    public List<Sampling> lotsBelow(String desk, int most) {
        return em.createQuery("select s from Sampling s where s.kind = :lot and s.deskCode <> :desk order by s.id desc", Sampling.class)
                .setParameter("lot", Sampling.Kind.LOT).setParameter("desk", desk).setMaxResults(most).getResultList();
    }

    /** Samples of a desk, newest first. */
    public List<Sampling> ofDesk(String desk, int most) {
        return em.createQuery("select s from Sampling s where s.deskCode = :desk order by s.id desc", Sampling.class)
                .setParameter("desk", desk).setMaxResults(most).getResultList();
    }

    /** Keys of the open tasks of a desk that the machine found clear, oldest first. */
    public List<Long> clear(String desk, String definitionCode, int most) {
        return em.createQuery("select t.id from AuditTask t where t.deskCode = :desk and t.state = :open and t.verdict = :clear"
                        + " and t.definitionCode = :code order by t.id", Long.class)
                .setParameter("desk", desk).setParameter("open", AuditTask.State.OPEN).setParameter("clear", Verdict.CLEAR)
                .setParameter("code", definitionCode).setMaxResults(most).getResultList();
    }
}
