package org.baosong.bench.nation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.baosong.audit.entity.AuditTask;
import org.baosong.campaign.entity.Obligation;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.control.IndexValue;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FieldTrait;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.RouteWalk;
import org.baosong.filing.boundary.StepEntered;
import org.baosong.filing.control.DueDates;
import org.baosong.filing.control.Prefill;
import org.baosong.filing.entity.Act;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingIndexEntry;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.filing.entity.Remark;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Jsons;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;

import jakarta.json.JsonObject;

/**
 * Filings of one campaign, moved by the product's own entities: what their histories and digests say is computed by them. One book
 * writes one filing after the other; it is one thread's own.
 */
final class FilingBook {

    private static final long FILINGS = 10_000_000_000_000L;
    private static final long CAMPAIGN_ROOM = 1_000_000_000_000L;
    /** Events, revisions, tasks and index rows of one filing. */
    private static final int PARTS = 64;
    private static final String OPINION = "请补充服务项目";
    private static final String REASON = "services-incomplete";

    private final BulkRows rows;
    private final Round round;
    private final FilingDefinition definition;
    private final Map<String, Integer> fieldNumbers;
    private final RouteWalk walk;
    private final Deskwork deskwork;

    private Institution institution;
    private Filing filing;
    private FilingRevision revision;
    private int events;
    private int tasks;
    private long acts;

    /** How far a filing has come. */
    enum Fate { NOT_BEGUN, EXEMPT, DRAFT, IN_AUDIT, RETURNED, PASSED, APPROVED }

    /**
     * Who decides at the first desk, and which batch it gathers into.
     *
     * @param batchId the desk's batch in this campaign
     * @param nation  name of the officer who speaks the last word
     */
    record Deskwork(Actor officer, long batchId, String nation, Instant confirmed) {
    }

    FilingBook(BulkRows rows, Round round, FilingDefinition definition, Map<String, Integer> fieldNumbers, RouteWalk walk, Deskwork deskwork) {
        this.rows = rows;
        this.round = round;
        this.definition = definition;
        this.fieldNumbers = fieldNumbers;
        this.walk = walk;
        this.deskwork = deskwork;
    }

    /** Key of an organisation's filing in a campaign. */
    static long key(Round round, Institution institution) {
        return FILINGS + round.index() * CAMPAIGN_ROOM + institution.organisation().getNo();
    }

    /** Writes what an organisation owes, and the filing if there is one. */
    void write(Institution who, Fate fate, RandomGenerator chance) throws SQLException {
        institution = who;
        obligation(fate);
        if (fate == Fate.NOT_BEGUN || fate == Fate.EXEMPT) {
            return;
        }
        Instant begun = round.on(chance.nextInt(round.lastDay() / 2), chance.nextInt());
        begin(begun);
        if (fate != Fate.DRAFT) {
            proceed(fate, chance, round.on(round.lastDay() / 2 + chance.nextInt(round.lastDay() / 2), chance.nextInt()));
        }
        rows.add(revision);
        rows.add(EntityRows.set(filing, "rowVersion", 2 + acts));
    }

    private void obligation(Fate fate) throws SQLException {
        Obligation obligation = EntityRows.keyed(new Obligation(round.campaignId(), institution.organisation().getId(), institution.organisation().getName(),
                institution.organisation().getScopePath(), institution.desk(), round.closesOn()), key(round, institution));
        switch (fate) {
            case NOT_BEGUN, DRAFT -> { }
            case RETURNED -> obligation.follow(ObligationState.OWED);
            case EXEMPT -> obligation.exempt("机构暂停服务", deskwork.officer().name(), round.on(round.lastDay(), 0));
            case IN_AUDIT -> obligation.follow(ObligationState.FILED);
            case PASSED, APPROVED -> obligation.follow(ObligationState.PASSED);
        }
        rows.add(EntityRows.set(obligation, "rowVersion", 1L + fate.ordinal()));
    }

    private void begin(Instant at) {
        String slot = definition.code() + "/" + round.period() + "/" + institution.organisation().getId();
        filing = EntityRows.keyed(new Filing(new Filing.NewFiling(definition.code(), definition.version(), round.campaignId(), round.period(),
                institution.organisation().getId(), institution.organisation().getName(), slot, institution.organisation().getScopePath())),
                key(round, institution));
        filing.saved();
        events = 0;
        tasks = 0;
        acts = 0;
        revise(Prefill.answers(definition, institution.view()), institution.accountName(), at);
    }

    private void revise(JsonObject answers, String by, Instant at) {
        revision = EntityRows.keyed(new FilingRevision(filing, answers, by, at), filing.getId() * PARTS + filing.getCurrentRevision());
    }

    private void proceed(Fate fate, RandomGenerator chance, Instant submitted) throws SQLException {
        filing.number(Numbers.issue(definition.numberPrefix(), Integer.parseInt(round.period()), institution.organisation().getAuthorityRegion(), chance));
        AuditTask task = submit(submitted);
        Instant decided = submitted.plusSeconds(3600 + chance.nextInt(5 * 24 * 3600));
        boolean again = chance.nextInt(10) == 0;
        if (fate == Fate.RETURNED || again) {
            sendBack(task, decided, fate != Fate.RETURNED);
            if (fate == Fate.RETURNED) {
                return;
            }
            task = submit(decided.plusSeconds(24 * 3600));
            decided = decided.plusSeconds(48 * 3600);
        }
        if (fate != Fate.IN_AUDIT) {
            pass(task, decided);
        }
        rows.add(task);
        index();
        if (fate == Fate.APPROVED) {
            record(Act.of(FilingAction.APPROVE, Actor.system("batch-steps")).by(deskwork.nation()), deskwork.confirmed());
        }
    }

    private AuditTask submit(Instant at) throws SQLException {
        revision.freeze(at);
        filing.submittedTogetherAs(filing.getId());
        Actor filer = new Actor(institution.accountId(), institution.accountName(), Set.of(Role.FILER), "", null, institution.organisation().getId());
        record(Act.of(FilingAction.SUBMIT, filer).with(CanonicalJson.write(Jsons.object().add("sha256", revision.getSha256()).build())), at);
        RouteWalk.Stop stop = walk.first(definition.routes().get(0), institution.organisation().getAuthorityRegion());
        Instant due = DueDates.after(at, stop.step().due());
        filing.enter(stop.step().id(), stop.desk().toString(), due);
        Instant taken = at.plusSeconds(2);
        record(Act.of(FilingAction.ACCEPT, Actor.system("intake")).with(Skipped.words(stop)), taken);
        return EntityRows.keyed(new AuditTask(new StepEntered(filing.getId(), filing.getFilingNo(), filing.getTitle(), filing.getDefinitionCode(),
                filing.getCampaignId(), filing.getOrganisationId(), filing.getScopePath(), stop.step(), stop.desk(), filing.getRound(), due), taken),
                filing.getId() * PARTS + tasks++);
    }

    private void sendBack(AuditTask task, Instant at, boolean resolved) throws SQLException {
        Actor officer = deskwork.officer();
        task.decide(DecisionKind.RETURN, REASON, OPINION, officer.name(), at);
        rows.add(EntityRows.set(task, "rowVersion", 2L));
        Remark remark = EntityRows.keyed(new Remark(filing, "services", REASON, OPINION, officer.name(), at), filing.getId() * PARTS);
        if (resolved) {
            remark.resolveIn(2);
        }
        rows.add(remark);
        record(Act.of(FilingAction.RETURN, officer).saying(REASON, OPINION), at);
        filing.correctUntil(DueDates.after(at, definition.campaign().correction()));
        rows.add(revision);
        filing.beginRevision();
        revise(revision.getAnswers(), officer.name(), at);
    }

    private void pass(AuditTask task, Instant at) throws SQLException {
        task.decide(DecisionKind.PASS, null, null, deskwork.officer().name(), at);
        EntityRows.set(task, "rowVersion", 2L);
        record(Act.of(FilingAction.PASS, deskwork.officer()), at);
        filing.joinBatch(deskwork.batchId());
    }

    private void record(Act act, Instant at) throws SQLException {
        rows.add(EntityRows.keyed(filing.apply(act, at), filing.getId() * PARTS + events++));
        acts++;
    }

    private void index() throws SQLException {
        JsonObject answers = revision.getAnswers();
        int number = 0;
        for (Field field : definition.fields()) {
            if (field.is(FieldTrait.INDEX) && answers.containsKey(field.id())) {
                List<IndexValue> values = FieldTypes.of(field).index(field, answers.get(field.id()));
                for (IndexValue value : values) {
                    rows.add(EntityRows.keyed(new FilingIndexEntry(filing, fieldNumbers.get(field.id()), value.str(), value.num(), value.dt()),
                            filing.getId() * PARTS + number++));
                }
            }
        }
    }
}
