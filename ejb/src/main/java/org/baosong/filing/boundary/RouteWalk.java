package org.baosong.filing.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baosong.definition.model.Route;
import org.baosong.definition.model.Step;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;

/**
 * Walks a route for an organisation: the first step is the one at the level of its own authority, steps below are skipped; a step
 * whose level has no authority here (本级不设) is skipped too. Which desks exist is told by {@link DeskLookup}.
 */
public final class RouteWalk {

    private final DeskLookup desks;

    public RouteWalk(DeskLookup desks) {
        this.desks = desks;
    }

    /** Which desks exist. */
    public interface DeskLookup {

        /** The authority of that level and line above or at a region; empty if there is none at exactly that level. */
        Optional<DeskCode> deskAt(RegionCode region, Level level, String line);

        /** The nearest authority of the same line above a desk. */
        Optional<DeskCode> parentDesk(DeskCode desk);
    }

    /** Why a step of the route is not taken. */
    public enum Skip { BELOW_OWN_LEVEL, NO_AUTHORITY }

    /** A step that was passed over. */
    public record Skipped(String stepId, Skip why) {
    }

    /**
     * Where the route goes next.
     *
     * @param step    the step, or null at the end of the route
     * @param desk    its desk, or null at the end
     * @param skipped steps passed over on the way
     */
    public record Stop(Step step, DeskCode desk, List<Skipped> skipped) {

        public boolean isEnd() {
            return step == null;
        }
    }

    /** Where a filing of an organisation under that authority begins. */
    public Stop first(Route route, RegionCode authority) {
        return walk(route, 0, authority, null);
    }

    /** Where it goes after a step that was at a desk. */
    public Stop next(Route route, String stepId, RegionCode authority, DeskCode from) {
        List<Step> steps = route.steps();
        int position = 0;
        while (position < steps.size() && !steps.get(position).id().equals(stepId)) {
            position++;
        }
        return walk(route, position + 1, authority, from);
    }

    private Stop walk(Route route, int from, RegionCode authority, DeskCode lastDesk) {
        List<Skipped> skipped = new ArrayList<>();
        for (Step step : route.steps().subList(Math.min(from, route.steps().size()), route.steps().size())) {
            Optional<Level> level = step.level().level();
            if (level.isPresent() && authority.level().isAbove(level.get())) {
                skipped.add(new Skipped(step.id(), Skip.BELOW_OWN_LEVEL));
                continue;
            }
            Optional<DeskCode> desk = level.map(at -> desks.deskAt(authority, at, step.line())).orElseGet(() -> nearest(authority, step.line(), lastDesk));
            if (desk.isEmpty()) {
                skipped.add(new Skipped(step.id(), Skip.NO_AUTHORITY));
                continue;
            }
            return new Stop(step, desk.get(), skipped);
        }
        return new Stop(null, null, skipped);
    }

    private Optional<DeskCode> nearest(RegionCode authority, String line, DeskCode lastDesk) {
        return lastDesk == null ? desks.deskAt(authority, authority.level(), line) : desks.parentDesk(lastDesk);
    }
}
