package org.baosong.exchange.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baosong.exchange.entity.ExportJob;
import org.baosong.exchange.entity.ExportState;

/** Rows of exports. */
@Dependent
public class ExportStore {

    private static final int LATEST = 100;

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(ExportJob job) {
        em.persist(job);
    }

    /** The export, if it was asked for by that account and from within the scope. */
    public Optional<ExportJob> find(long id, long accountId) {
        return Optional.ofNullable(em.find(ExportJob.class, id)).filter(job -> job.getAccountId() == accountId);
    }

    public Optional<ExportJob> lock(long id) {
        return Optional.ofNullable(em.find(ExportJob.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** How many of one account, asked for after a moment, are in the making. What has been so for longer is a matter for operators. */
    public long working(long accountId, Instant since) {
        return of(accountId, LATEST).stream().filter(job -> job.getState() == ExportState.WORKING && job.getCreatedAt().isAfter(since)).count();
    }

    /** Of one account, newest first. */
    public List<ExportJob> of(long accountId, int size) {
        return em.createQuery("select j from ExportJob j where j.accountId = :account order by j.id desc", ExportJob.class)
                .setParameter("account", accountId).setMaxResults(size).getResultList();
    }

    /** Forgets exports asked for before a moment. */
    public void purge(Instant before) {
        em.createQuery("delete from ExportJob j where j.createdAt < :moment").setParameter("moment", before).executeUpdate();
    }
}
