package org.baosong.campaign.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.campaign.entity.Campaign;
import org.baosong.campaign.entity.Obligation;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.campaign.entity.Urge;

/** Rows of campaigns and obligations. */
@Dependent
public class CampaignStore {

    /** The first characters of scope paths, long enough for the region of any authority. */
    private static final int REGION_DIGITS = 6;

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    @Inject
    private Event<CampaignsChanged> changes;

    public void add(Object row) {
        em.persist(row);
    }

    /** Says, once the transaction is committed, that copies of the campaigns are old. */
    public void changed() {
        changes.fire(new CampaignsChanged());
    }

    public void flush() {
        em.flush();
    }

    public Optional<Campaign> find(long id) {
        return Optional.ofNullable(em.find(Campaign.class, id));
    }

    public Campaign lock(long id) {
        return em.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<Campaign> find(String definitionCode, String period) {
        return em.createQuery("select c from Campaign c where c.definitionCode = :code and c.period = :period", Campaign.class)
                .setParameter("code", definitionCode).setParameter("period", period).getResultStream().findFirst();
    }

    /** The newest campaigns as they are committed, for a copy that others read too. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Campaign> committed() {
        return all();
    }

    public List<Campaign> all() {
        return em.createQuery("select c from Campaign c order by c.opensOn desc, c.id desc", Campaign.class).setMaxResults(200).getResultList();
    }

    public Optional<Obligation> obligation(long campaignId, long organisationId) {
        return em.createQuery("select o from Obligation o where o.campaignId = :campaign and o.organisationId = :organisation", Obligation.class)
                .setParameter("campaign", campaignId).setParameter("organisation", organisationId).getResultStream().findFirst();
    }

    public Optional<Obligation> obligation(long id) {
        return Optional.ofNullable(em.find(Obligation.class, id));
    }

    /** A campaign with what an organisation owes in it; one query where it owes, as nearly always. */
    public Optional<Standing> standing(long campaignId, long organisationId) {
        return em.createQuery("select o, c from Obligation o, Campaign c where o.campaignId = :campaign and o.organisationId = :organisation and c.id = o.campaignId",
                        Object[].class)
                .setParameter("campaign", campaignId).setParameter("organisation", organisationId).getResultStream().findFirst()
                .map(row -> new Standing((Campaign) row[1], (Obligation) row[0])).or(() -> find(campaignId).map(campaign -> new Standing(campaign, null)));
    }

    /**
     * A campaign as one organisation sees it.
     *
     * @param obligation null where the organisation owes nothing
     */
    public record Standing(Campaign campaign, Obligation obligation) {
    }

    /** The obligation under a row lock, so that of two who begin the same filing the second finds the first one's. */
    public Optional<Obligation> lockObligation(long campaignId, long organisationId) {
        return em.createQuery("select o from Obligation o where o.campaignId = :campaign and o.organisationId = :organisation", Obligation.class)
                .setParameter("campaign", campaignId).setParameter("organisation", organisationId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** The same for many organisations, in key order, so that two who hold some of the same wait for each other. */
    public List<Obligation> lockObligations(long campaignId, Collection<Long> organisations) {
        return organisations.isEmpty() ? List.of()
                : em.createQuery("select o from Obligation o where o.campaignId = :campaign and o.organisationId in :ids order by o.id", Obligation.class)
                        .setParameter("campaign", campaignId).setParameter("ids", organisations).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Which of these organisations are already on the list. */
    public List<Long> enrolled(long campaignId, Collection<Long> organisations) {
        return em.createQuery("select o.organisationId from Obligation o where o.campaignId = :campaign and o.organisationId in :ids", Long.class)
                .setParameter("campaign", campaignId).setParameter("ids", organisations).getResultList();
    }

    public List<Obligation> obligations(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : em.createQuery("select o from Obligation o where o.id in :ids", Obligation.class).setParameter("ids", ids).getResultList();
    }

    /** Obligations of one desk in key order; without a state all of them. */
    public List<Obligation> atDesk(long campaignId, String desk, ObligationState state, long afterId, int size) {
        TypedQuery<Obligation> query = em.createQuery("select o from Obligation o where o.campaignId = :campaign and o.deskCode = :desk"
                        + (state == null ? "" : " and o.state = :state") + " and o.id > :after order by o.id", Obligation.class)
                .setParameter("campaign", campaignId).setParameter("desk", desk).setParameter("after", afterId);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.setMaxResults(size).getResultList();
    }

    /** Obligations of a desk that are not settled, those that nobody has filed first. */
    public List<Obligation> unsettled(long campaignId, String desk, int size) {
        return em.createQuery("select o from Obligation o where o.campaignId = :campaign and o.deskCode = :desk and o.state in :open"
                        + " order by o.state desc, o.id", Obligation.class)
                .setParameter("campaign", campaignId).setParameter("desk", desk)
                .setParameter("open", List.of(ObligationState.OWED, ObligationState.FILED)).setMaxResults(size).getResultList();
    }

    /** What some organisations owe in some campaigns. */
    public List<Obligation> obligationsOf(Collection<Long> campaigns, Collection<Long> organisations) {
        return campaigns.isEmpty() || organisations.isEmpty() ? List.of()
                : em.createQuery("select o from Obligation o where o.campaignId in :campaigns and o.organisationId in :ids", Obligation.class)
                        .setParameter("campaigns", campaigns).setParameter("ids", organisations).getResultList();
    }

    public List<Campaign> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : em.createQuery("select c from Campaign c where c.id in :ids", Campaign.class).setParameter("ids", ids).getResultList();
    }

    public Map<ObligationState, Integer> counts(long campaignId, String desk) {
        Map<ObligationState, Integer> counts = new EnumMap<>(ObligationState.class);
        em.createQuery("select o.state, count(o) from Obligation o where o.campaignId = :campaign and o.deskCode = :desk group by o.state", Object[].class)
                .setParameter("campaign", campaignId).setParameter("desk", desk).getResultList()
                .forEach(row -> counts.put((ObligationState) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    /** The same for everything the actor may see, by campaign. */
    public Map<Long, Map<ObligationState, Integer>> counts(Collection<Long> campaigns) {
        return byCampaign(campaigns, "");
    }

    /** The same for what lies at one desk. */
    public Map<Long, Map<ObligationState, Integer>> countsAtDesk(Collection<Long> campaigns, String desk) {
        return byCampaign(campaigns, desk);
    }

    private Map<Long, Map<ObligationState, Integer>> byCampaign(Collection<Long> campaigns, String desk) {
        Map<Long, Map<ObligationState, Integer>> counts = new HashMap<>();
        if (campaigns.isEmpty()) {
            return counts;
        }
        TypedQuery<Object[]> query = em.createQuery("select o.campaignId, o.state, count(o) from Obligation o where o.campaignId in :campaigns"
                + (desk.isEmpty() ? "" : " and o.deskCode = :desk") + " group by o.campaignId, o.state", Object[].class).setParameter("campaigns", campaigns);
        if (!desk.isEmpty()) {
            query.setParameter("desk", desk);
        }
        query.getResultList().forEach(row -> counts.computeIfAbsent((Long) row[0], campaign -> new EnumMap<>(ObligationState.class))
                .put((ObligationState) row[1], ((Number) row[2]).intValue()));
        return counts;
    }

    /** Desks to which somebody owes something in the campaign. */
    public List<String> desks(long campaignId) {
        return em.createQuery("select distinct o.deskCode from Obligation o where o.campaignId = :campaign", String.class)
                .setParameter("campaign", campaignId).getResultList();
    }

    /**
     * How many obligations of a campaign stand where and came in time, by the beginning of their path.
     *
     * @param start first characters of the path: a county, or the digits of a higher authority and what follows them
     */
    public record Tally(String start, ObligationState state, int all, int inTime) {
    }

    public List<Tally> tallies(long campaignId) {
        return em.createQuery("select substring(o.scopePath, 1, " + REGION_DIGITS + "), o.state, count(o),"
                        + " sum(case when o.filedOn is not null and o.filedOn <= o.dueOn then 1 else 0 end)"
                        + " from Obligation o where o.campaignId = :campaign group by substring(o.scopePath, 1, " + REGION_DIGITS + "), o.state", Object[].class)
                .setParameter("campaign", campaignId).getResultStream()
                .map(row -> new Tally((String) row[0], (ObligationState) row[1], ((Number) row[2]).intValue(), ((Number) row[3]).intValue())).toList();
    }

    /** Obligations of the actor's area in some states, in key order. */
    public List<Obligation> inArea(long campaignId, Collection<ObligationState> states, int most) {
        return em.createQuery("select o from Obligation o where o.campaignId = :campaign and o.state in :states order by o.scopePath, o.id", Obligation.class)
                .setParameter("campaign", campaignId).setParameter("states", states).setMaxResults(most).getResultList();
    }

    /** Keys of those under a scope who have not filed, after a key, in key order. */
    public List<Long> owed(long campaignId, String scope, long afterId, int most) {
        return em.createQuery("select o.id from Obligation o where o.campaignId = :campaign and o.state = :owed and o.id > :after"
                        + " and o.scopePath like :area order by o.id", Long.class)
                .setParameter("campaign", campaignId).setParameter("owed", ObligationState.OWED).setParameter("after", afterId)
                .setParameter("area", scope + "%").setMaxResults(most).getResultList();
    }

    /** How many of the actor's area beyond a key have not filed. */
    public int countOwed(long campaignId, long afterId) {
        return em.createQuery("select count(o) from Obligation o where o.campaignId = :campaign and o.state = :owed and o.id > :after", Number.class)
                .setParameter("campaign", campaignId).setParameter("owed", ObligationState.OWED).setParameter("after", afterId).getSingleResult().intValue();
    }

    /** Some obligations under row locks, so that of two who urge at once the second sees the first one's urge. */
    public List<Obligation> lockObligations(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : em.createQuery("select o from Obligation o where o.id in :ids order by o.id", Obligation.class).setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** What an organisation owes and how it was urged follows it. */
    public void move(long organisationId, String path) {
        for (String part : List.of("Obligation", "Urge")) {
            em.createQuery("update " + part + " p set p.scopePath = :path where p.organisationId = :organisation").setParameter("path", path)
                    .setParameter("organisation", organisationId).executeUpdate();
        }
    }

    /** Who of these was urged on a day. */
    public List<Long> urgedOn(long campaignId, Collection<Long> organisations, LocalDate day) {
        return organisations.isEmpty() ? List.of()
                : em.createQuery("select u.organisationId from Urge u where u.campaignId = :campaign and u.organisationId in :ids and u.urgedOn = :day", Long.class)
                        .setParameter("campaign", campaignId).setParameter("ids", organisations).setParameter("day", day).getResultList();
    }

    /** Urges of some organisations in a campaign, newest first. */
    public List<Urge> urges(long campaignId, Collection<Long> organisations) {
        return organisations.isEmpty() ? List.of()
                : em.createQuery("select u from Urge u where u.campaignId = :campaign and u.organisationId in :ids order by u.urgedAt desc", Urge.class)
                        .setParameter("campaign", campaignId).setParameter("ids", organisations).setMaxResults(1000).getResultList();
    }
}
