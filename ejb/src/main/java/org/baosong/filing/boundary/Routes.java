package org.baosong.filing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Route;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.region.boundary.Authorities;

/** Routes over the authorities there really are. */
@Dependent
public class Routes implements RouteWalk.DeskLookup {

    @Inject
    private Authorities authorities;

    public RouteWalk walk() {
        return new RouteWalk(this);
    }

    /** The route that has a step of that name. */
    public static Route withStep(FilingDefinition definition, String stepId) {
        return definition.routes().stream().filter(route -> route.steps().stream().anyMatch(step -> step.id().equals(stepId))).findFirst().orElseThrow();
    }

    @Override
    public Optional<DeskCode> deskAt(RegionCode region, Level level, String line) {
        return authorities.deskAt(region, level, line);
    }

    @Override
    public Optional<DeskCode> parentDesk(DeskCode desk) {
        return authorities.parentDesk(desk);
    }
}
