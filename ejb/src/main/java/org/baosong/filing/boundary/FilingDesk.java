package org.baosong.filing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Set;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.definition.control.AnswerResult;
import org.baosong.definition.control.DraftCells;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Uniqueness;
import org.baosong.filing.control.FilerRights;
import org.baosong.filing.control.FilingSeal;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.FormJudge;
import org.baosong.filing.control.Prefill;
import org.baosong.filing.entity.Act;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Clock;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.ScopePath;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.scope.control.CurrentActor;

/** What the filer-side boundaries do in the same way: rights, new drafts, changes, events. */
@Dependent
class FilingDesk {

    @Inject
    private FilingStore store;
    @Inject
    private FormJudge judge;
    @Inject
    private FilingSeal seal;
    @Inject
    private FilerRights rights;
    @Inject
    private Organisations organisations;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    OrganisationView organisation(long id) {
        return organisations.get(id);
    }

    OrganisationView mayFileFor(long organisationId) {
        OrganisationView organisation = organisations.get(organisationId);
        rights.require(organisation);
        return organisation;
    }

    /** Value that only one living filing of an organisation may have in a campaign. */
    String slot(CampaignView campaign, long organisationId) {
        return campaign.definitionCode() + "/" + campaign.period() + "/" + organisationId;
    }

    Filing newFiling(CampaignView campaign, OrganisationView organisation, FilingDefinition definition, String slot) {
        Begun begun = begin(campaign, organisation, definition, slot);
        store.add(begun.filing());
        store.add(begun.revision());
        store.flush();
        return begun.filing();
    }

    /** A filing with its current answers. */
    record Begun(Filing filing, FilingRevision revision) {
    }

    /** A new filing with what the register knows, which the caller stores. */
    Begun begin(CampaignView campaign, OrganisationView organisation, FilingDefinition definition, String slot) {
        String unique = definition.uniqueness().kind() == Uniqueness.Kind.NONE ? null : slot;
        Filing filing = new Filing(new Filing.NewFiling(definition.code(), definition.version(), campaign.id(), campaign.period(),
                organisation.id(), organisation.name(), unique, new ScopePath(organisation.scopePath())));
        JsonObject prefilled = judge.change(definition, Jsons.empty(), Prefill.answers(definition, organisation), Set.of()).answers();
        return new Begun(filing, new FilingRevision(filing, prefilled, actorName(), now()));
    }

    void mayFileFor(OrganisationView organisation) {
        rights.require(organisation);
    }

    AnswerResult change(FilingDefinition definition, Filing filing, OrganisationView organisation, JsonObject answers, JsonObject changes) {
        AnswerResult result = judge.change(definition, answers, changes,
                judge.locked(definition, organisation, filing.getState(), store.remarks(filing), answers));
        return new AnswerResult(seal.sealed(definition, filing, result.answers(), answers), result.rejected(), result.violations());
    }

    AnswerResult judge(FilingDefinition definition, JsonObject answers, OrganisationView organisation, JsonObject periodBefore) {
        return judge.complete(definition, answers, organisation, periodBefore);
    }

    JsonObject periodBefore(FilingDefinition definition, Filing filing) {
        return judge.periodBefore(definition, filing);
    }

    /** What was typed and could not be read: the old, less what was typed anew, and the new. */
    JsonObject stillUnreadable(JsonObject before, JsonObject changes, JsonObject rejected) {
        JsonObjectBuilder left = Jsons.object();
        before.forEach((field, typed) -> {
            boolean typedAnew = changes.containsKey(field) || changes.keySet().stream().anyMatch(changed -> DraftCells.isIn(field, changed));
            if (!typedAnew) {
                left.add(field, typed);
            }
        });
        rejected.forEach(left::add);
        return left.build();
    }

    void record(Filing filing, FilingAction action) {
        record(filing, organisations.get(filing.getOrganisationId()), action, Jsons.empty());
    }

    void record(Filing filing, OrganisationView organisation, FilingAction action, JsonObject detail) {
        record(filing, organisation, action, null, detail);
    }

    /** @param words what the actor said with it, or null */
    void record(Filing filing, OrganisationView organisation, FilingAction action, String words, JsonObject detail) {
        Act act = Act.of(action, current.get()).onBehalf(rights.isOnBehalf(organisation)).saying(null, words);
        store.add(filing.apply(detail.isEmpty() ? act : act.with(CanonicalJson.write(detail)), now()));
    }

    String actorName() {
        return current.get().name();
    }

    Instant now() {
        return clock.now();
    }
}
