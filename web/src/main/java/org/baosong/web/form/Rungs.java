package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Route;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.RouteWalk;
import org.baosong.filing.boundary.Routes;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.RegionCode;
import org.baosong.region.boundary.Authorities;
import org.baosong.web.frame.Words;

/** The ladder of a filing in words: names of desks, acts and reasons. */
@Dependent
public class Rungs {

    private static final String SYSTEM = "system:";

    @EJB
    private Authorities authorities;

    @Inject
    private Routes routes;

    @Inject
    private Words words;

    /**
     * One rung in words; empty where there is nothing yet.
     *
     * @param label what is done there
     * @param place who does it
     * @param act   what was done last
     */
    public record RungView(String label, String place, String turn, String act, String actor, String time, String opinion) {

        public boolean now() {
            return "NOW".equals(turn);
        }
    }

    List<RungView> of(FormSheet sheet, Ladder ladder) {
        return ladder.rungs(stops(sheet)).stream().map(rung -> view(sheet, rung)).toList();
    }

    private List<RouteWalk.Stop> stops(FormSheet sheet) {
        FilingView filing = sheet.filing();
        FilingDefinition definition = sheet.definition();
        Optional<Route> route = definition.firstRoute(filing.answers()::get);
        List<RouteWalk.Stop> stops = new ArrayList<>();
        if (route.isPresent()) {
            RegionCode authority = sheet.authority();
            RouteWalk walk = routes.walk();
            for (RouteWalk.Stop stop = walk.first(route.get(), authority); !stop.isEnd();
                    stop = walk.next(route.get(), stop.step().id(), authority, stop.desk())) {
                stops.add(stop);
            }
        }
        return stops;
    }

    private RungView view(FormSheet sheet, Ladder.Rung rung) {
        String label = rung.step() == null ? words.of("filing.rung.filer") : rung.step().label().in(words.locale());
        String place = rung.desk() == null ? sheet.filing().organisationName() : authorities.name(rung.desk());
        Ladder.Last last = rung.last();
        if (last == null) {
            return new RungView(label, place, rung.turn().name(), "", "", "", "");
        }
        String opinion = (reason(sheet, last.reasonCode()) + " " + last.opinion()).strip();
        return new RungView(label, place, rung.turn().name(), words.term(last.term()), actor(last.actor(), false), words.time(last.at()), opinion);
    }

    /** The name of a desk, or of the organisation where no desk acted. */
    String place(FormSheet sheet, String desk) {
        return desk.isEmpty() ? sheet.filing().organisationName() : authorities.name(DeskCode.parse(desk));
    }

    String actor(String name, boolean onBehalf) {
        String shown = name.startsWith(SYSTEM) ? words.of("filing.bySystem") : name;
        return onBehalf ? words.of("filing.onBehalf", shown) : shown;
    }

    String reason(FormSheet sheet, String code) {
        return sheet.reason(code);
    }
}
