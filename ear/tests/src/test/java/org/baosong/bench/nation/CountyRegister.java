package org.baosong.bench.nation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.baosong.identity.entity.Account;
import org.baosong.identity.entity.Membership;
import org.baosong.identity.entity.UserName;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.ScopePath;
import org.baosong.organisation.entity.Organisation;
import org.baosong.organisation.entity.OrganisationDetails;
import org.baosong.organisation.entity.OrganisationVersion;
import org.baosong.scope.entity.Role;

import jakarta.json.JsonObjectBuilder;

/** The organisations under one authority with the accounts of those that log in, as the authority would have entered them. */
final class CountyRegister {

    /** Permanent numbers of what is made lie above this one, ten thousand to an authority. */
    static final long FIRST_NO = 10_000_000L;
    static final long ROOM = 10_000L;
    /** Accounts of officers, ten to an authority. */
    static final long OFFICERS = 1_000_000_000_000L;

    private static final long ORGANISATIONS = 1_000_000_000_000L;
    private static final long ACCOUNTS = 2_000_000_000_000L;
    private static final List<Quotas.Kind> TOP = List.of(Quotas.Kind.HOSPITAL, Quotas.Kind.TOWNSHIP_CENTRE, Quotas.Kind.COMMUNITY_CENTRE,
            Quotas.Kind.MATERNAL, Quotas.Kind.CONTROL, Quotas.Kind.INSPECTION, Quotas.Kind.OTHER, Quotas.Kind.CLINIC);

    private final BulkRows rows;
    private final Country.Seat seat;
    private final List<Country.Township> townships;
    private final long position;
    private final String passwordHash;
    private final Instant since;
    private final RandomGenerator chance;
    private final List<Institution> made = new ArrayList<>();
    private final List<Institution> centres = new ArrayList<>();

    /** @param position number of the authority; no two have the same */
    CountyRegister(BulkRows rows, Country.Seat seat, List<Country.Township> townships, long position, String passwordHash, Instant since, RandomGenerator chance) {
        this.rows = rows;
        this.seat = seat;
        this.townships = townships;
        this.position = position;
        this.passwordHash = passwordHash;
        this.since = since;
        this.chance = chance;
    }

    /** Everything in a county: what stands directly under it, then what stands below its centres. */
    List<Institution> county(Quotas quotas) throws SQLException {
        int villages = quotas.of(seat, Quotas.Kind.VILLAGE);
        boolean noCentre = quotas.of(seat, Quotas.Kind.TOWNSHIP_CENTRE) + quotas.of(seat, Quotas.Kind.COMMUNITY_CENTRE) == 0;
        if (noCentre && villages > 0) {
            // Clinics of villages stand below a centre; one of them becomes it.
            top(Quotas.Kind.TOWNSHIP_CENTRE, 0);
            villages--;
        }
        for (Quotas.Kind kind : TOP) {
            for (int i = 0; i < quotas.of(seat, kind); i++) {
                top(kind, i);
            }
        }
        for (int i = 0; i < quotas.of(seat, Quotas.Kind.STATION); i++) {
            below(Quotas.Kind.STATION, i);
        }
        for (int i = 0; i < villages; i++) {
            below(Quotas.Kind.VILLAGE, i);
        }
        return made;
    }

    /** What stands under a city or a province. */
    List<Institution> professionals() throws SQLException {
        top(Quotas.Kind.MATERNAL, 0);
        top(Quotas.Kind.CONTROL, 0);
        top(Quotas.Kind.INSPECTION, 0);
        return made;
    }

    private void top(Quotas.Kind kind, int number) throws SQLException {
        boolean inTownship = kind == Quotas.Kind.TOWNSHIP_CENTRE || kind == Quotas.Kind.COMMUNITY_CENTRE || kind == Quotas.Kind.CLINIC;
        boolean namedByTownship = inTownship && !seat.townships().isEmpty();
        Country.Township township = townships.get(number % townships.size());
        int again = namedByTownship ? number / townships.size() : number;
        String name = seat.name() + (namedByTownship ? township.name() : "") + Names.village(again).replace("村", "") + kind.word();
        Organisation organisation = organisation(name, RegionCode.of(township.code()), null);
        long account = account(organisation);
        Institution institution = new Institution(organisation, kind, seat.desk(), account, name);
        describe(institution);
        if (kind == Quotas.Kind.TOWNSHIP_CENTRE || kind == Quotas.Kind.COMMUNITY_CENTRE) {
            centres.add(institution);
        }
    }

    private void below(Quotas.Kind kind, int number) throws SQLException {
        Institution centre = centres.isEmpty() ? null : centres.get(number % centres.size());
        if (centre == null) {
            top(kind, number);
            return;
        }
        String words = kind == Quotas.Kind.VILLAGE ? Names.village(number / centres.size()) : "第" + (1 + number / centres.size());
        Organisation organisation = organisation(centre.organisation().getName() + words + kind.word(), centre.organisation().getRegion(), centre.organisation());
        describe(new Institution(organisation, kind, seat.desk(), centre.accountId(), centre.accountName()));
    }

    private Organisation organisation(String name, RegionCode place, Organisation parent) {
        long number = position * ROOM + made.size();
        Organisation organisation = new Organisation(FIRST_NO + number, name, place, seat.region(), parent, seat.name() + "用户", since);
        return EntityRows.keyed(organisation, ORGANISATIONS + number);
    }

    private void describe(Institution institution) throws SQLException {
        Organisation organisation = institution.organisation();
        String code = String.format("%09d", organisation.getNo());
        organisation.describe(new OrganisationDetails(institution.kind().code(), code, null, "government", Names.person(chance),
                String.format("0%d-%08d", 310 + chance.nextInt(600), 20_000_000 + chance.nextInt(70_000_000)), Names.address(chance),
                String.format("%.6f", 75 + chance.nextDouble() * 55), String.format("%.6f", 20 + chance.nextDouble() * 30),
                List.of("health-records", "health-education", "vaccination", "elderly")));
        rows.add(EntityRows.set(organisation, "rowVersion", 2L));
        made.add(institution);
    }

    /** What the register said of an organisation in a span; made as the product makes it. */
    void version(Institution institution, int number, Long filingId, Instant from, Instant until) throws SQLException {
        JsonObjectBuilder attributes = Jsons.object();
        institution.organisation().attributes().forEach(attributes::add);
        OrganisationVersion version = EntityRows.keyed(new OrganisationVersion(institution.organisation(), CanonicalJson.write(attributes.build()),
                filingId, from), institution.organisation().getId() * 16 + number);
        if (until != null) {
            version.endAt(until);
        }
        rows.add(version);
    }

    private long account(Organisation organisation) throws SQLException {
        long id = ACCOUNTS + organisation.getNo();
        rows.add(EntityRows.set(EntityRows.keyed(new Account(organisation.getScopePath(), UserName.of("o" + organisation.getNo()), organisation.getName(),
                null, passwordHash, false, 0, since), id), "rowVersion", 1L));
        rows.add(EntityRows.set(EntityRows.keyed(Membership.atOrganisation(id, organisation.getId(), organisation.getScopePath(), Set.of(Role.FILER),
                since), id), "rowVersion", 1L));
        return id;
    }

    /** The account of an officer of an authority; the first one's words stand in the histories. */
    static void officer(BulkRows rows, Country.Seat seat, long id, int number, String passwordHash, Instant since) throws SQLException {
        Set<Role> roles = Set.of(Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR);
        rows.add(EntityRows.set(EntityRows.keyed(new Account(ScopePath.of(seat.region()), UserName.of("n" + seat.region() + "-" + number), officerName(seat),
                null, passwordHash, false, 0, since), id), "rowVersion", 1L));
        rows.add(EntityRows.set(EntityRows.keyed(Membership.atDesk(id, seat.desk(), roles, since), id), "rowVersion", 1L));
    }

    static String officerName(Country.Seat seat) {
        return seat.name() + "用户";
    }
}
