package org.baosong.region.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.RegionCode;
import org.baosong.region.entity.Authority;
import org.baosong.region.entity.Region;
import org.baosong.region.entity.RegionKind;

/** Reads and writes divisions and authorities. Copies for the memory are read in a transaction of their own: only what is committed. */
@ApplicationScoped
public class RegionStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    @Inject
    private Event<RegionsChanged> changes;

    @Transactional(TxType.REQUIRES_NEW)
    public long revision() {
        return readRevision();
    }

    /** The revision is read first: if somebody commits meanwhile, the copy counts as old and is read again. */
    @Transactional(TxType.REQUIRES_NEW)
    public RegionSnapshot load() {
        long revision = readRevision();
        return new RegionSnapshot(revision, new RegionIndex(divisions()), new AuthorityTree(authorities()));
    }

    private long readRevision() {
        return ((Number) em.createNativeQuery("SELECT revision FROM region_state WHERE id = 1").getSingleResult()).longValue();
    }

    private List<Division> divisions() {
        return em.createQuery("SELECT r.code, r.name, r.kind, r.placeholder, r.hasAuthority, r.validFrom, r.validTo, r.successorCode "
                + "FROM Region r", Object[].class).getResultStream().map(RegionStore::division).toList();
    }

    private static Division division(Object[] row) {
        return new Division(RegionCode.of((String) row[0]), (String) row[1], (RegionKind) row[2], (Boolean) row[3], (Boolean) row[4],
                (LocalDate) row[5], (LocalDate) row[6], row[7] == null ? null : RegionCode.of((String) row[7]));
    }

    private Map<DeskCode, String> authorities() {
        return em.createQuery("SELECT a.deskCode, a.name FROM Authority a", Object[].class).getResultStream()
                .collect(Collectors.toMap(row -> DeskCode.parse((String) row[0]), row -> (String) row[1]));
    }

    public Optional<Region> region(RegionCode code) {
        return Optional.ofNullable(em.find(Region.class, code.value()));
    }

    public Optional<Authority> authority(DeskCode desk) {
        return em.createQuery("SELECT a FROM Authority a WHERE a.deskCode = :desk", Authority.class)
                .setParameter("desk", desk.toString()).getResultStream().findFirst();
    }

    public void add(Region region) {
        em.persist(region);
    }

    public void add(Authority authority) {
        em.persist(authority);
    }

    /** Makes every node notice what the current transaction changed, once it is committed. Holds the row until then: changes queue up. */
    public void markChanged() {
        em.createNativeQuery("UPDATE region_state SET revision = revision + 1 WHERE id = 1").executeUpdate();
        changes.fire(new RegionsChanged());
    }
}
