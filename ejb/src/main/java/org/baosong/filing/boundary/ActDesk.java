package org.baosong.filing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FormJudge;
import org.baosong.filing.entity.Act;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingAction;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Clock;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.Queues;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;

/** What acts of desks and of the intake have in common: who acts, which desks there are, what follows an approval. */
@Dependent
class ActDesk {

    /** Type of the message that brings about the effects of an approval. */
    static final String EFFECTS = "filing.effects";

    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;
    @Inject
    private Routes routes;
    @Inject
    private FormJudge judge;
    @Inject
    private Organisations organisations;
    @Inject
    private Outbox outbox;

    Act act(FilingAction action) {
        return Act.of(action, current.get());
    }

    Actor actor() {
        return current.get();
    }

    String actorName() {
        return current.get().name();
    }

    Instant now() {
        return clock.now();
    }

    RouteWalk walk() {
        return routes.walk();
    }

    List<Violation> judge(FilingDefinition definition, JsonObject answers, Filing filing) {
        return judge.complete(definition, answers, organisations.get(filing.getOrganisationId()), judge.periodBefore(definition, filing)).violations();
    }

    /** The Chinese sentence that the filer reads at the field. */
    String words(Violation violation) {
        return Texts.error(Texts.CHINESE, violation.code(), violation.args());
    }

    /** Effects come about in the background, once. */
    void announceEffects(Filing filing, FilingDefinition definition) {
        if (!definition.effects().isEmpty()) {
            outbox.add(Queues.FILING_INTAKE, EFFECTS, String.valueOf(filing.getId()),
                    Jsons.object().add("filingId", String.valueOf(filing.getId())).build());
        }
    }

    /** The steps passed over, as the history keeps them; null if there are none. */
    static String skipped(RouteWalk.Stop stop) {
        if (stop.skipped().isEmpty()) {
            return null;
        }
        JsonArrayBuilder list = Jsons.array();
        stop.skipped().forEach(skip -> list.add(Jsons.object().add("step", skip.stepId()).add("why", skip.why().name())));
        return CanonicalJson.write(Jsons.object().add("skipped", list).build());
    }
}
