package org.baosong.bench.nation;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.baosong.audit.entity.AuditBatch;
import org.baosong.audit.entity.BatchAction;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Route;
import org.baosong.definition.model.Step;
import org.baosong.filing.boundary.RouteWalk;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;

/**
 * The batches of one campaign, desk by desk: all confirmed where the campaign is over; where it is under way some counties have
 * reported, and what was confirmed lies in the open batch of the desk above.
 */
final class BatchTree {

    private static final long BATCHES = 3_000_000_000_000L;
    private static final long CAMPAIGN_ROOM = 1_000_000L;
    private static final int EVENTS = 8;

    private final Round round;
    private final FilingDefinition definition;
    private final RouteWalk walk;
    private final Map<DeskCode, Long> existing;
    private final Map<DeskCode, Long> positions = new HashMap<>();
    private final Map<DeskCode, Country.Seat> seats = new HashMap<>();

    /** How far a county has come in a campaign that is under way. */
    enum Phase { CONFIRMED, REPORTED, AUDITING, STARTING }

    /** @param existing batches that the installation has already; they are gathering, and stay as they are */
    BatchTree(Round round, FilingDefinition definition, RouteWalk walk, Collection<Country.Seat> made, Map<DeskCode, Long> existing) {
        this.round = round;
        this.definition = definition;
        this.walk = walk;
        this.existing = existing;
        for (Country.Seat seat : made) {
            positions.put(seat.desk(), (long) positions.size());
            seats.put(seat.desk(), seat);
        }
    }

    long batchOf(DeskCode desk) {
        return existing.getOrDefault(desk, BATCHES + round.index() * CAMPAIGN_ROOM + positions.get(desk));
    }

    Phase phase(DeskCode desk) {
        if (existing.containsKey(desk) || desk.level() != Level.COUNTY) {
            return Phase.AUDITING;
        }
        return switch ((int) (positions.get(desk) % 10)) {
            case 0, 1 -> Phase.CONFIRMED;
            case 2 -> Phase.REPORTED;
            case 3, 4, 5, 6, 7 -> Phase.AUDITING;
            default -> Phase.STARTING;
        };
    }

    /** An officer of a desk as the actor of what it does. */
    static Actor officer(Country.Seat seat, long accountId) {
        return new Actor(accountId, CountyRegister.officerName(seat), Set.of(Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR), seat.region().prefix(), seat.desk(), 0);
    }

    /**
     * @param accounts first officer of each desk
     * @param filings  how many filings a desk at the last step but one has gathered, with all below it
     */
    void write(BulkRows rows, Map<DeskCode, Long> accounts, Map<DeskCode, Integer> filings, Country.Seat nation) throws SQLException {
        for (DeskCode desk : positions.keySet()) {
            if (!existing.containsKey(desk)) {
                write(rows, desk, accounts, filings, nation);
            }
        }
    }

    private void write(BulkRows rows, DeskCode desk, Map<DeskCode, Long> accounts, Map<DeskCode, Integer> filings, Country.Seat nation) throws SQLException {
        Route route = definition.routes().get(0);
        RouteWalk.Stop own = walk.first(route, desk.region());
        RouteWalk.Stop next = own.isEnd() ? own : walk.next(route, own.step().id(), desk.region(), desk);
        if (next.isEnd()) {
            return;
        }
        AuditBatch batch = EntityRows.keyed(new AuditBatch(round.campaignId(), definition.code(), own.step().id(), desk, 1, next.step().id(), next.desk()), batchOf(desk));
        Actor here = officer(seats.get(desk), accounts.get(desk));
        Phase phase = round.over() ? Phase.CONFIRMED : phase(desk);
        int moves = 0;
        if (phase == Phase.CONFIRMED || phase == Phase.REPORTED) {
            apply(rows, batch, BatchAction.REPORT, here, moves++);
        }
        if (phase == Phase.CONFIRMED) {
            boolean last = isLast(route, next.step());
            Actor above = last ? officer(nation, accounts.getOrDefault(next.desk(), 0L)) : officer(seats.get(next.desk()), accounts.get(next.desk()));
            apply(rows, batch, last ? BatchAction.APPROVE : BatchAction.ACCEPT, above, moves++);
            if (last) {
                batch.begin(filings.getOrDefault(desk, 0));
                batch.progress(filings.getOrDefault(desk, 0));
            } else {
                batch.joinParent(batchOf(next.desk()));
            }
            if (round.over()) {
                apply(rows, batch, BatchAction.COMPLETE, Actor.system("batch-steps"), moves++);
            }
        }
        rows.add(EntityRows.set(batch, "rowVersion", 1L + moves));
    }

    /** Counties report first, the desks above one after the other; the nation's word comes last, for all of them at once. */
    private void apply(BulkRows rows, AuditBatch batch, BatchAction action, Actor actor, int number) throws SQLException {
        int step = batch.getDesk().level().ordinal();
        int day = action == BatchAction.COMPLETE ? round.lastDay() + 26 : round.lastDay() + 25 - step * 4 + number;
        rows.add(EntityRows.keyed(batch.apply(action, actor, null, null, round.on(day, batch.getId())), batch.getId() * EVENTS + number));
    }

    private static boolean isLast(Route route, Step step) {
        return route.steps().get(route.steps().size() - 1).id().equals(step.id());
    }
}
