package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.LocalText;
import org.baosong.definition.model.Route;
import org.baosong.definition.model.Step;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.filing.boundary.RouteWalk;
import org.baosong.filing.boundary.Routes;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.RegionCode;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.region.boundary.Authorities;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/** The ladder of one filing from its institution to its last desk: who has it now, who has said what, who comes next. */
@Stateless
@Scoped
public class Progress {

    private static final Set<FilingAction> DECIDING = Set.of(FilingAction.PASS, FilingAction.APPROVE, FilingAction.RETURN, FilingAction.REJECT);

    @Inject
    private Filings filings;
    @Inject
    private Stages stages;
    @Inject
    private Definitions definitions;
    @Inject
    private Organisations organisations;
    @Inject
    private Authorities authorities;
    @Inject
    private Routes routes;

    /** Where a rung of the ladder stands. */
    public enum Standing {
        /** Its desk has passed the filing on. */
        DONE,
        /** It lies here. */
        CURRENT,
        /** Not yet reached. */
        AHEAD,
        /** Not on the way of this filing: below its authority, or no authority there. */
        SKIPPED
    }

    /**
     * One step of the way.
     *
     * @param desk    empty where the step is skipped
     * @param actor   who last said something there, or empty
     * @param action  what was said, as {@code filingAction.PASS} or {@code batchAction.REPORT}; empty for nothing
     * @param at      when, or null
     */
    public record Rung(String stepId, LocalText label, String desk, String deskName, Standing standing, String actor, String action,
                       String opinion, Instant at) {
    }

    private record Word(String desk, String actor, String action, String opinion, Instant at) {
    }

    /** All steps of the route that this filing takes, in order. */
    @Permit(business = true)
    public List<Rung> of(long filingId) {
        FilingView filing = filings.get(filingId);
        FilingDefinition definition = definitions.get(filing.definitionCode(), filing.definitionVersion());
        Route route = filing.stepId().isEmpty() ? definition.firstRoute(filing.answers()::get).orElse(definition.routes().get(0))
                : Routes.withStep(definition, filing.stepId());
        List<RouteWalk.Stop> stops = stops(route, RegionCode.of(organisations.get(filing.organisationId()).authorityRegion()));
        String current = current(filing, stops);
        List<Word> words = words(filing);
        List<Rung> rungs = new ArrayList<>();
        boolean passed = filing.state() == FilingState.APPROVED || !current.isEmpty();
        for (Step step : route.steps()) {
            Optional<RouteWalk.Stop> stop = stops.stream().filter(s -> s.step().id().equals(step.id())).findFirst();
            if (stop.isEmpty()) {
                rungs.add(new Rung(step.id(), step.label(), "", "", Standing.SKIPPED, "", "", "", null));
                continue;
            }
            boolean here = step.id().equals(current);
            passed = passed && !here;
            rungs.add(rung(step, stop.get().desk(), here ? Standing.CURRENT : passed ? Standing.DONE : Standing.AHEAD, words));
        }
        return rungs;
    }

    private List<RouteWalk.Stop> stops(Route route, RegionCode authority) {
        List<RouteWalk.Stop> stops = new ArrayList<>();
        RouteWalk walk = routes.walk();
        for (RouteWalk.Stop stop = walk.first(route, authority); !stop.isEnd(); stop = walk.next(route, stop.step().id(), authority, stop.desk())) {
            stops.add(stop);
        }
        return stops;
    }

    private String current(FilingView filing, List<RouteWalk.Stop> stops) {
        return switch (filing.state()) {
            case SUBMITTED -> stops.isEmpty() ? "" : stops.get(0).step().id();
            case IN_AUDIT -> Optional.ofNullable(stages.of(List.of(filing.batchId())).get(filing.batchId())).map(Stages.Stage::stepId)
                    .orElse(filing.stepId());
            case REJECTED -> filing.stepId();
            case DRAFT, RETURNED, APPROVED, CANCELLED -> "";
        };
    }

    private List<Word> words(FilingView filing) {
        Stream<Word> single = filings.history(filing.id()).stream().filter(e -> DECIDING.contains(e.action()))
                .map(e -> new Word(e.deskCode(), e.actor(), "filingAction." + e.action(), e.opinion(), e.at()));
        Stream<Word> batch = filing.batchId() == 0 ? Stream.empty() : stages.history(filing.batchId()).stream()
                .map(e -> new Word(e.desk(), e.actor(), "batchAction." + e.action(), e.opinion(), e.at()));
        return Stream.concat(single, batch).toList();
    }

    private Rung rung(Step step, DeskCode desk, Standing standing, List<Word> words) {
        Optional<Word> last = standing == Standing.AHEAD ? Optional.empty()
                : words.stream().filter(word -> word.desk().equals(desk.toString())).max(Comparator.comparing(Word::at));
        return new Rung(step.id(), step.label(), desk.toString(), authorities.name(desk), standing, last.map(Word::actor).orElse(""),
                last.map(Word::action).orElse(""), last.map(Word::opinion).orElse(""), last.map(Word::at).orElse(null));
    }
}
