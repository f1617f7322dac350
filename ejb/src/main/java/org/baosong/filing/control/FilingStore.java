package org.baosong.filing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingEvent;
import org.baosong.filing.entity.FilingIndexEntry;
import org.baosong.filing.entity.FilingKey;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.filing.entity.FilingState;
import org.baosong.filing.entity.Remark;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;

/** Rows of filings and what hangs on them. */
@Dependent
public class FilingStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(Object row) {
        em.persist(row);
    }

    public void flush() {
        em.flush();
    }

    public Filing get(long id) {
        Filing filing = em.find(Filing.class, id);
        if (filing == null) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return filing;
    }

    /** The filing with its current answers and those of the revision before, in one query. */
    public Current current(long id) {
        List<Answered> latest = em.createQuery("select f, r from Filing f, FilingRevision r where f.id = :id and r.filingId = f.id"
                        + " and r.no >= f.currentRevision - 1 order by r.no desc", Object[].class)
                .setParameter("id", id).getResultStream().map(Answered::of).toList();
        if (latest.isEmpty()) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return new Current(latest.get(0).filing(), latest.get(0).revision(), latest.stream().skip(1).findFirst().map(Answered::revision));
    }

    /** The filing under a row lock, so that of two who act at once the second sees what the first did. */
    public Filing lock(long id) {
        Filing filing = em.find(Filing.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (filing == null) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return filing;
    }

    public Optional<Filing> bySlot(String slotKey) {
        return em.createQuery("select f from Filing f where f.slotKey = :slot", Filing.class).setParameter("slot", slotKey)
                .getResultStream().findFirst();
    }

    /** Filings by the values that only one may have, under row locks, in key order. */
    public List<Filing> lockBySlots(Collection<String> slotKeys) {
        return slotKeys.isEmpty() ? List.of()
                : em.createQuery("select f from Filing f where f.slotKey in :slots order by f.id", Filing.class).setParameter("slots", slotKeys)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    public Optional<Filing> byNumber(String filingNo) {
        return em.createQuery("select f from Filing f where f.filingNo = :no", Filing.class).setParameter("no", filingNo)
                .getResultStream().findFirst();
    }

    public List<Filing> ofOrganisations(Long campaignId, Collection<Long> organisations) {
        return organisations.isEmpty() ? List.of()
                : em.createQuery("select f from Filing f where f.campaignId = :campaign and f.organisationId in :ids and f.state <> :gone", Filing.class)
                        .setParameter("campaign", campaignId).setParameter("ids", organisations)
                        .setParameter("gone", FilingState.CANCELLED).getResultList();
    }

    public List<Filing> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : em.createQuery("select f from Filing f where f.id in :ids", Filing.class).setParameter("ids", ids).getResultList();
    }

    /** Keys of all filings of an organisation, whatever became of them. */
    public List<Long> keysOf(long organisationId) {
        return em.createQuery("select f.id from Filing f where f.organisationId = :organisation", Long.class)
                .setParameter("organisation", organisationId).getResultList();
    }

    /** What hangs on filings follows them. */
    public void moveParts(Collection<Long> filings, String path) {
        for (String part : List.of("FilingRevision", "FilingEvent", "FilingIndexEntry", "FilingKey", "Remark")) {
            em.createQuery("update " + part + " p set p.scopePath = :path where p.filingId in :filings").setParameter("path", path)
                    .setParameter("filings", filings).executeUpdate();
        }
    }

    public FilingRevision revision(Filing filing) {
        return revision(filing.getId(), filing.getCurrentRevision()).orElseThrow();
    }

    public Optional<FilingRevision> revision(long filingId, int no) {
        return em.createQuery("select r from FilingRevision r where r.filingId = :id and r.no = :no", FilingRevision.class)
                .setParameter("id", filingId).setParameter("no", no).getResultStream().findFirst();
    }

    /** What the same organisation submitted last in the latest period before. */
    public Optional<FilingRevision> periodBefore(Filing filing) {
        return em.createQuery("select r from Filing f, FilingRevision r where f.organisationId = :organisation and f.definitionCode = :code"
                        + " and f.period < :period and f.state <> :gone and r.filingId = f.id and r.frozenAt is not null"
                        + " order by f.period desc, r.no desc", FilingRevision.class)
                .setParameter("organisation", filing.getOrganisationId()).setParameter("code", filing.getDefinitionCode())
                .setParameter("period", filing.getPeriod()).setParameter("gone", FilingState.CANCELLED).setMaxResults(1).getResultStream().findFirst();
    }

    /** The data key of a filing, if anything in it is sealed. */
    public Optional<FilingKey> key(Filing filing) {
        return Optional.ofNullable(em.find(FilingKey.class, filing.getId()));
    }

    /** Opens the next revision as a copy of the one that was judged. */
    public void nextRevision(Filing filing, String by, Instant now) {
        JsonObject answers = revision(filing).getAnswers();
        filing.beginRevision();
        em.persist(new FilingRevision(filing, answers, by, now));
    }

    public List<FilingEvent> events(long filingId) {
        return em.createQuery("select e from FilingEvent e where e.filingId = :id order by e.seq", FilingEvent.class)
                .setParameter("id", filingId).getResultList();
    }

    /** What desks said of a filing. Whoever says something opens a revision: of the first nothing can have been said. */
    public List<Remark> remarks(Filing filing) {
        if (filing.getCurrentRevision() == 1) {
            return List.of();
        }
        return em.createQuery("select r from Remark r where r.filingId = :id order by r.id", Remark.class)
                .setParameter("id", filing.getId()).getResultList();
    }

    /** The same of several filings at once, by filing. */
    public Map<Long, List<Remark>> remarks(Collection<Filing> filings) {
        List<Long> spokenOf = filings.stream().filter(filing -> filing.getCurrentRevision() > 1).map(Filing::getId).toList();
        return spokenOf.isEmpty() ? Map.of()
                : em.createQuery("select r from Remark r where r.filingId in :ids order by r.id", Remark.class).setParameter("ids", spokenOf)
                        .getResultStream().collect(Collectors.groupingBy(Remark::getFilingId));
    }

    /** Replaces the searchable answers. */
    public void reindex(Filing filing, List<FilingIndexEntry> entries) {
        em.createQuery("delete from FilingIndexEntry i where i.filingId = :id").setParameter("id", filing.getId()).executeUpdate();
        entries.forEach(em::persist);
    }

    /** Filings submitted before a moment that the intake has not taken up. */
    public List<Filing> waitingSince(Instant before, int size) {
        return em.createQuery("select f from Filing f where f.state = :state and f.submittedAt < :before order by f.submittedAt", Filing.class)
                .setParameter("state", FilingState.SUBMITTED).setParameter("before", before).setMaxResults(size).getResultList();
    }

    /** Filings of some batches that still wait for the last word, after a key, in key order. */
    public List<Filing> inBatches(Collection<Long> batches, long afterId, int size) {
        return em.createQuery("select f from Filing f where f.batchId in :batches and f.state = :state and f.id > :after order by f.id", Filing.class)
                .setParameter("batches", batches).setParameter("state", FilingState.IN_AUDIT).setParameter("after", afterId)
                .setMaxResults(size).getResultList();
    }

    /** A filing with its current revision and the one before, if there was one. */
    public record Current(Filing filing, FilingRevision revision, Optional<FilingRevision> before) {
    }

    /** Returned filings of some organisations, each with everything said of it that is not yet resolved, in one query. */
    public List<Said> returned(Collection<Long> organisations) {
        return organisations.isEmpty() ? List.of()
                : em.createQuery("select f, m from Filing f, Remark m where f.organisationId in :ids and f.state = :returned and m.filingId = f.id"
                                + " and m.resolvedIn is null order by f.correctionUntil, f.id, m.id", Object[].class)
                        .setParameter("ids", organisations).setParameter("returned", FilingState.RETURNED)
                        .getResultStream().map(row -> new Said((Filing) row[0], (Remark) row[1])).toList();
    }

    /** What was said of a filing. */
    public record Said(Filing filing, Remark remark) {
    }

    /** A filing with its current answers. */
    public record Answered(Filing filing, FilingRevision revision) {

        private static Answered of(Object[] row) {
            return new Answered((Filing) row[0], (FilingRevision) row[1]);
        }
    }

    /** Filings of some organisations in some campaigns with their current answers, in one query. */
    public List<Answered> answered(Collection<Long> campaigns, Collection<Long> organisations) {
        return campaigns.isEmpty() || organisations.isEmpty() ? List.of()
                : em.createQuery("select f, r from Filing f, FilingRevision r where f.campaignId in :campaigns and f.organisationId in :ids"
                                + " and f.state <> :gone and r.filingId = f.id and r.no = f.currentRevision", Object[].class)
                        .setParameter("campaigns", campaigns).setParameter("ids", organisations).setParameter("gone", FilingState.CANCELLED)
                        .getResultStream().map(Answered::of).toList();
    }

    /** One filing with its current answers, in one query. */
    public Optional<Answered> answered(long filingId) {
        return em.createQuery("select f, r from Filing f, FilingRevision r where f.id = :id and r.filingId = f.id and r.no = f.currentRevision", Object[].class)
                .setParameter("id", filingId).getResultStream().findFirst().map(row -> new Answered((Filing) row[0], (FilingRevision) row[1]));
    }

    /** The newest filing of each of some organisations with its current answers. */
    public List<Answered> newest(Collection<Long> organisations) {
        return organisations.isEmpty() ? List.of()
                : em.createQuery("select f, r from Filing f, FilingRevision r where f.organisationId in :ids and r.filingId = f.id and r.no = f.currentRevision"
                                + " and f.id = (select max(g.id) from Filing g where g.organisationId = f.organisationId and g.state <> :gone)", Object[].class)
                        .setParameter("ids", organisations).setParameter("gone", FilingState.CANCELLED)
                        .getResultStream().map(row -> new Answered((Filing) row[0], (FilingRevision) row[1])).toList();
    }

    /** How many filings of a campaign under a path stand in a state, and how many of those wait in a batch. */
    public record Standing(FilingState state, int all, int inBatch) {
    }

    public List<Standing> standing(long campaignId, String prefix) {
        return em.createQuery("select f.state, count(f), count(f.batchId) from Filing f where f.campaignId = :campaign and f.scopePath like :prefix group by f.state",
                        Object[].class)
                .setParameter("campaign", campaignId).setParameter("prefix", prefix + "%").getResultStream()
                .map(row -> new Standing((FilingState) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue())).toList();
    }

    public int countInBatches(Collection<Long> batches) {
        return batches.isEmpty() ? 0 : em.createQuery("select count(f) from Filing f where f.batchId in :batches", Number.class)
                .setParameter("batches", batches).getSingleResult().intValue();
    }
}
