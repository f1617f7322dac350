package org.baosong.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far each timed work has come, and which pieces of it are taken. */
@ApplicationScoped
public class SweepStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    /** Makes a new sweeper begin at a moment; one that is known is left as it is. */
    public void begin(String sweeper, Instant at) {
        // Asked first without a lock: inserting would wait for a node that is at this sweep.
        boolean known = !em.createNativeQuery("select 1 from sweep where sweeper = ?").setParameter(1, sweeper).getResultList().isEmpty();
        if (!known) {
            em.createNativeQuery("insert ignore into sweep (sweeper, swept_to) values (?, ?)")
                    .setParameter(1, sweeper).setParameter(2, Timestamp.from(at)).executeUpdate();
        }
    }

    /** How far a sweeper has come, locked to this transaction; nothing while another node has it. */
    public Optional<Instant> take(String sweeper) {
        List<?> rows = em.createNativeQuery("select swept_to from sweep where sweeper = ? for update skip locked")
                .setParameter(1, sweeper).getResultList();
        return rows.stream().findFirst().map(Columns::instant);
    }

    public void sweptTo(String sweeper, Instant to) {
        em.createNativeQuery("update sweep set swept_to = ? where sweeper = ?")
                .setParameter(1, Timestamp.from(to)).setParameter(2, sweeper).executeUpdate();
    }

    /** Takes a piece of work for good; false if it is taken. A claim being made elsewhere is waited for. */
    public boolean claim(String job, String key, Instant now) {
        return em.createNativeQuery("insert ignore into job_firing (job, fire_key, claimed_at) values (?, ?, ?)")
                .setParameter(1, job).setParameter(2, key).setParameter(3, Timestamp.from(now)).executeUpdate() == 1;
    }
}
