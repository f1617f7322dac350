package org.baosong.campaign.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.campaign.control.AreaTally;
import org.baosong.campaign.control.CampaignStore;
import org.baosong.campaign.entity.Campaign;
import org.baosong.campaign.entity.Obligation;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.campaign.entity.Urge;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.Contact;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Level;
import org.baosong.kernel.Moment;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Texts;
import org.baosong.organisation.boundary.ContactBook;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.region.boundary.Authorities;
import org.baosong.region.boundary.Regions;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** How complete and how timely the area of the actor's desk is, by areas below, and the 通报 that says so. */
@Stateless
@Scoped
public class Bulletins {

    private static final int NAMED = 30;
    /** More than any county has. */
    private static final int MOST_OF_COUNTY = 5000;

    @Inject
    private CampaignStore store;
    @Inject
    private Organisations organisations;
    @Inject
    private ContactBook contactBook;
    @Inject
    private Authorities authorities;
    @Inject
    private Regions regions;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** The areas below the actor's desk and how far each has come; for a county its townships. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.PUBLISHER, Role.REGISTRAR, Role.VIEWER})
    public List<AreaProgress> areas(long campaignId) {
        existing(campaignId);
        DeskCode desk = desk();
        if (desk.level() == Level.COUNTY) {
            return townships(campaignId, desk.region());
        }
        List<RegionCode> below = authorities.childDesks(desk).stream().map(DeskCode::region).distinct().toList();
        return new AreaTally(below).add(store.tallies(campaignId)).areas(desk.region()).stream().filter(area -> area.counts().all() > 0).toList();
    }

    private List<AreaProgress> townships(long campaignId, RegionCode county) {
        List<Obligation> all = store.inArea(campaignId, List.of(ObligationState.values()), MOST_OF_COUNTY);
        Map<Long, OrganisationView> known = organisations.byIds(all.stream().map(Obligation::getOrganisationId).toList());
        List<CampaignStore.Tally> tallies = all.stream().map(one -> {
            OrganisationView organisation = known.get(one.getOrganisationId());
            boolean inTime = one.getFiledOn() != null && !one.getFiledOn().isAfter(one.getDueOn());
            return new CampaignStore.Tally(organisation == null ? county.value() : organisation.region(), one.getState(), 1, inTime ? 1 : 0);
        }).toList();
        List<RegionCode> townships = tallies.stream().map(CampaignStore.Tally::start).filter(place -> place.length() > county.value().length()).distinct().sorted()
                .map(RegionCode::of).toList();
        return new AreaTally(townships).add(tallies).areas(county);
    }

    /** What can be sent round now. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.PUBLISHER, Role.REGISTRAR, Role.VIEWER})
    public Bulletin now(long campaignId) {
        CampaignView campaign = CampaignView.of(existing(campaignId));
        List<AreaProgress> areas = areas(campaignId);
        int due = areas.stream().mapToInt(AreaProgress::due).sum();
        int reported = areas.stream().mapToInt(AreaProgress::reported).sum();
        List<Bulletin.AreaLine> lines = areas.stream().sorted(Comparator.comparing(AreaProgress::percent))
                .map(area -> new Bulletin.AreaLine(area.itself() ? authorities.name(desk()) : regions.name(area.region()), area)).toList();
        List<Obligation> missing = store.inArea(campaignId, List.of(ObligationState.OWED), Bulletin.MOST);
        return new Bulletin(campaign, regions.name(desk().region()), due, reported, due - reported, clock.now(), lines, names(campaignId, missing));
    }

    /** The wording of a 通报, ready to be pasted. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.PUBLISHER, Role.REGISTRAR, Role.VIEWER})
    public String wording(long campaignId, Locale locale) {
        Bulletin bulletin = now(campaignId);
        String head = bulletin.missing() == 0 ? "bulletin.headAllIn" : "bulletin.head";
        StringBuilder words = new StringBuilder(Texts.term(locale, head, bulletin.campaign().title(), new Moment(bulletin.at()), bulletin.areaName(),
                bulletin.due(), bulletin.reported(), bulletin.percent(), bulletin.missing()));
        boolean byName = desk().level() == Level.COUNTY;
        for (Bulletin.AreaLine line : byName ? List.<Bulletin.AreaLine>of() : bulletin.areas()) {
            words.append('\n').append(Texts.term(locale, "bulletin.area", line.name(), line.progress().due(), line.progress().reported(),
                    line.progress().percent().toPlainString()));
        }
        if (byName && !bulletin.names().isEmpty()) {
            String names = bulletin.names().stream().limit(NAMED).map(Bulletin.Missing::name).collect(Collectors.joining("、"));
            words.append('\n').append(Texts.term(locale, bulletin.missing() > NAMED ? "bulletin.missingMore" : "bulletin.missing", names, bulletin.missing()));
        }
        String last = bulletin.missing() == 0 ? Texts.term(locale, "bulletin.allIn")
                : Texts.term(locale, "bulletin.ask", bulletin.campaign().closesOn().toString());
        return words.append('\n').append(last).toString();
    }

    private List<Bulletin.Missing> names(long campaignId, List<Obligation> missing) {
        List<Long> ids = missing.stream().map(Obligation::getOrganisationId).toList();
        Map<Long, OrganisationView> known = new HashMap<>(organisations.byIds(ids));
        known.putAll(organisations.byIds(known.values().stream().map(OrganisationView::parentId).filter(id -> id != 0).distinct().toList()));
        Map<Long, Contact> contacts = contactBook.of(known.values());
        Map<Long, Instant> urged = store.urges(campaignId, ids).stream().collect(Collectors.toMap(Urge::getOrganisationId, Urge::getUrgedAt, (newer, older) -> newer));
        LocalDate today = clock.today();
        return missing.stream().map(obligation -> {
            Instant last = urged.get(obligation.getOrganisationId());
            boolean now = last != null && LocalDate.ofInstant(last, Clock.ZONE).equals(today);
            return missing(obligation, known, contacts, last, now);
        }).toList();
    }

    /** A station without telephone of its own is reached through the one above. */
    private static Bulletin.Missing missing(Obligation obligation, Map<Long, OrganisationView> known, Map<Long, Contact> contacts, Instant urged, boolean urgedToday) {
        OrganisationView organisation = known.get(obligation.getOrganisationId());
        OrganisationView parent = organisation == null ? null : known.get(organisation.parentId());
        Contact toCall = Stream.of(organisation, parent).filter(one -> one != null && contacts.containsKey(one.id())).map(one -> contacts.get(one.id()))
                .findFirst().orElse(null);
        return new Bulletin.Missing(obligation.getId(), obligation.getOrganisationId(), obligation.getOrganisationName(), parent == null ? "" : parent.name(),
                toCall, urged, urgedToday);
    }

    private DeskCode desk() {
        DeskCode desk = current.get().desk();
        if (desk == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return desk;
    }

    private Campaign existing(long id) {
        return store.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }
}
