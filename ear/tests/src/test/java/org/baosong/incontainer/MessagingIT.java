package org.baosong.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.json.Json;
import jakarta.transaction.UserTransaction;

import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.ErrorCode;
import org.baosong.live.Until;
import org.baosong.messaging.boundary.DeadLetterView;
import org.baosong.messaging.boundary.DeadLetters;
import org.baosong.messaging.boundary.MessagingError;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.OutboxStatus;
import org.baosong.messaging.boundary.Queues;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditResult;
import org.baosong.operations.boundary.AuditVerdict;
import org.baosong.operations.boundary.JobFirings;
import org.baosong.operations.boundary.MinuteTick;
import org.baosong.operations.boundary.Sweeps;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages, dead letters, timed work and the audit log inside the server, with the real broker and the real database. */
@ExtendWith(ArquillianExtension.class)
class MessagingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OVER_A_MINUTE = Duration.ofSeconds(80);

    @Inject
    private Outbox outbox;

    @Inject
    private Probe probe;

    @EJB
    private DeadLetters deadLetters;

    @EJB
    private OutboxStatus status;

    @EJB
    private AuditLog auditLog;

    @Inject
    private JobFirings firings;

    @Inject
    private Sweeps sweeps;

    @Inject
    private CurrentActor current;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "jms/baosong")
    private ConnectionFactory broker;

    @Deployment
    static WebArchive archive() {
        return Micro.archive("org.baosong.messaging", "org.baosong.operations")
                .addAsResource("db/migration/V202611221200__operations.sql")
                .addAsResource("probe.sql", "db/migration/V209901010000__probe.sql")
                .addClasses(Probe.class, ProbeListener.class, Until.class);
    }

    @AfterEach
    void nobody() {
        current.enter(Actor.anonymous());
    }

    @Test
    void aFactReachesItsListenerOnce() throws Exception {
        String id = say("once", 1);
        awaitEffects("once", 1);
        assertThat(probe.ask("select count(*) from inbox where consumer = 'probe' and message_id = '" + id + "'")).isEqualTo(1L);
        Until.holds(PATIENCE, "marked as sent",
                () -> probe.ask("select count(*) from outbox where message_id = '" + id + "' and sent_at is not null").equals(1L));
    }

    @Test
    void theSameMessageTwiceHasOneEffect() throws Exception {
        String id = say("twice", 1);
        awaitEffects("twice", 1);
        String again = "insert into outbox (id, message_id, queue, type, actor, correlation_id, payload, occurred_at, not_before) "
                + "select id + %d, message_id, queue, type, actor, correlation_id, payload, occurred_at, not_before from outbox "
                + "where message_id = '" + id + "' order by id limit 1";
        probe.change(String.format(again, 1));
        probe.change(String.format(again, 2));
        say("after", 1);
        Until.holds(PATIENCE, "all sent", () -> status.view().waiting() == 0);
        awaitEffects("after", 1);
        assertThat(probe.effects("twice")).hasSize(1);
    }

    @Test
    void whatWasRolledBackWasNeverSaid() throws Exception {
        transaction.begin();
        String id = outbox.add(Queues.REPORT_SLICES, "Probe", null, payload("undone", 1));
        transaction.rollback();
        say("done", 1);
        awaitEffects("done", 1);
        assertThat(probe.ask("select count(*) from outbox where message_id = '" + id + "'")).isEqualTo(0L);
        assertThat(probe.effects("undone")).isEmpty();
    }

    @Test
    void nothingCanBeSaidOutsideATransactionOrToAnUnknownQueue() {
        assertThatThrownBy(() -> outbox.add(Queues.REPORT_SLICES, "Probe", null, payload("x", 1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> outbox.add("no.queue", "Probe", null, payload("x", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void factsOfOneGroupKeepTheirOrder() throws Exception {
        transaction.begin();
        for (int i = 0; i < 60; i++) {
            outbox.add(Queues.REPORT_SLICES, "Probe", "group" + i % 3, payload("ordered" + i % 3, i));
        }
        transaction.commit();
        for (int group = 0; group < 3; group++) {
            awaitEffects("ordered" + group, 20);
            int first = group;
            assertThat(probe.effects("ordered" + group)).isEqualTo(IntStream.range(0, 20).mapToObj(i -> first + 3 * i).toList());
        }
    }

    @Test
    void thousandsOfFactsAllArriveExactlyOnce() throws Exception {
        transaction.begin();
        for (int i = 0; i < 2000; i++) {
            outbox.add(Queues.REPORT_SLICES, "Probe", "bulk" + i % 50, payload("bulk", i));
        }
        transaction.commit();
        awaitEffects("bulk", 2000);
        assertThat(probe.ask("select count(distinct value) from probe_effect where name = 'bulk'")).isEqualTo(2000L);
    }

    @Test
    void aPoisonousMessageEndsInTheTableAndIsSentAgainOnce() throws Exception {
        probe.breakDown("poison");
        String id = say("poison", 7);
        DeadLetterView dead = awaitDead(id);
        assertThat(dead.queue()).isEqualTo(Queues.REPORT_SLICES);
        assertThat(dead.error()).startsWith("probe: IllegalStateException: no desk for poison at Probe.java:");
        assertThat(probe.ask("select attempts from delivery_failure where message_id = '" + id + "'")).isEqualTo(5);
        assertThat(probe.effects("poison")).as("effects of failed tries").isEmpty();

        probe.mend("poison");
        as(Role.OPERATOR);
        deadLetters.retry(dead.id());
        assertRefused(MessagingError.ALREADY_RESOLVED, () -> deadLetters.retry(dead.id()));
        assertRefused(MessagingError.ALREADY_RESOLVED, () -> deadLetters.discard(dead.id(), "too late"));
        awaitEffects("poison", 1);
        assertThat(deadLetters.list("RETRIED", null, 200).rows()).filteredOn(row -> row.id().equals(dead.id()))
                .extracting(DeadLetterView::resolvedBy).containsExactly("tester");
        as(Role.AUDIT_ADMIN);
        assertThat(auditLog.list("dead-letter-retried", "tester", null, 200).rows()).extracting(row -> row.subject())
                .contains(Queues.REPORT_SLICES + " Probe " + id);
    }

    @Test
    void aMessageThatIsNotOursEndsInTheTableToo() {
        try (JMSContext context = broker.createContext()) {
            context.createProducer().send(context.createQueue(Queues.REPORT_SLICES), "what is this?");
        }
        as(Role.OPERATOR);
        DeadLetterView dead = Until.within(PATIENCE, () -> deadLetters.list("OPEN", null, 200).rows().stream()
                .filter(row -> row.body().equals("what is this?")).findFirst(), () -> "no dead letter");
        assertThat(dead.messageId()).isNull();
        assertRefused(MessagingError.UNREADABLE, () -> deadLetters.retry(dead.id()));
        assertRefused(MessagingError.REASON_MISSING, () -> deadLetters.discard(dead.id(), " "));
        deadLetters.discard(dead.id(), "not ours");
        assertThat(deadLetters.list("DISCARDED", null, 200).rows()).extracting(DeadLetterView::reason).contains("not ours");
    }

    @Test
    void deadLettersAreForOperatorsOnly() {
        assertRefused(CommonError.UNAUTHENTICATED, () -> deadLetters.list("OPEN", null, 10));
        as(Role.SYSTEM_ADMIN);
        assertRefused(CommonError.FORBIDDEN, () -> deadLetters.list("OPEN", null, 10));
        as(Role.OPERATOR);
        assertRefused(CommonError.NOT_FOUND, () -> deadLetters.retry("1"));
        assertRefused(CommonError.NOT_FOUND, () -> deadLetters.discard("one", "because"));
    }

    @Test
    void theBrokerAnswersAndEverybodyMayAsk() {
        assertThat(status.brokerAnswers()).isTrue();
        assertThat(status.view().brokerAwaySince()).isNull();
    }

    @Test
    void aClaimAndItsMessageStandOrFallTogether() throws Exception {
        transaction.begin();
        assertThat(firings.claim("probe", "1")).isTrue();
        outbox.add(Queues.REPORT_SLICES, "Probe", null, payload("claimed", 1));
        transaction.rollback();
        transaction.begin();
        assertThat(firings.claim("probe", "1")).isTrue();
        outbox.add(Queues.REPORT_SLICES, "Probe", null, payload("claimed", 2));
        transaction.commit();
        transaction.begin();
        assertThat(firings.claim("probe", "1")).isFalse();
        transaction.commit();
        awaitEffects("claimed", 1);
        assertThat(probe.effects("claimed")).isEqualTo(List.of(2));
    }

    @Test
    void aSweepThatFailsGetsTheSameStretchAgain() {
        current.enter(Actor.system("test"));
        java.time.Instant start = java.time.Instant.parse("2026-01-01T00:00:00Z");
        assertThatThrownBy(() -> sweeps.sweep("failing", start, tick -> {
            throw new IllegalStateException("not today");
        })).isInstanceOf(IllegalStateException.class);
        MinuteTick[] seen = new MinuteTick[2];
        assertThat(sweeps.sweep("failing", start, tick -> seen[0] = tick)).isTrue();
        assertThat(sweeps.sweep("failing", start, tick -> seen[1] = tick)).as("the same minute again").isFalse();
        assertThat(sweeps.sweep("failing", start.plusSeconds(86_400), tick -> seen[1] = tick)).isTrue();
        assertThat(seen[0]).isEqualTo(new MinuteTick(start.minusSeconds(60), start));
        assertThat(seen[1]).isEqualTo(new MinuteTick(start, start.plusSeconds(86_400)));
    }

    @Test
    void theTimerReachesTheObservers() {
        Until.holds(OVER_A_MINUTE, "a sweep by the timer",
                () -> probe.ask("select count(*) from sweep where sweeper like '%MessagePurge'").equals(1L));
    }

    @Test
    void theAuditLogKeepsRefusalsOfUndoneActsAndFindsWhatWasChanged() throws Exception {
        transaction.begin();
        auditLog.add("it-role", "root", "zhang", AuditResult.DONE, "undone with its act");
        auditLog.add("it-role", "root", "zhang", AuditResult.REFUSED, "stays");
        transaction.rollback();
        transaction.begin();
        auditLog.add("it-role", "root", "li", AuditResult.DONE, "done");
        transaction.commit();
        as(Role.AUDIT_ADMIN);
        assertThat(auditLog.list("it-role", null, null, 10).rows()).extracting("detail").containsExactly("done", "stays");
        Until.holds(PATIENCE, "sealed", () -> auditLog.list("it-role", "root", null, 10).rows().stream().allMatch(row -> row.sealed()));
        assertThat(auditLog.verify()).matches(AuditVerdict::whole);

        probe.change("update audit_log set detail = 'nothing happened' where detail = 'stays'");
        String changed = auditLog.list("it-role", "root", null, 10).rows().get(1).id();
        assertThat(auditLog.verify()).isEqualTo(new AuditVerdict(false, auditLog.verify().rows(), changed, "this row was changed"));
        probe.change("update audit_log set detail = 'stays' where detail = 'nothing happened'");
        assertThat(auditLog.verify()).matches(AuditVerdict::whole);
        as(Role.OPERATOR);
        assertRefused(CommonError.FORBIDDEN, () -> auditLog.list(null, null, null, 10));
    }

    private String say(String name, int value) throws Exception {
        transaction.begin();
        String id = outbox.add(Queues.REPORT_SLICES, "Probe", name, payload(name, value));
        transaction.commit();
        return id;
    }

    private static jakarta.json.JsonObject payload(String name, int value) {
        return Json.createObjectBuilder().add("name", name).add("value", value).build();
    }

    private void awaitEffects(String name, int count) {
        Until.holds(PATIENCE, count + " effects of " + name, () -> probe.effects(name).size() == count);
    }

    private DeadLetterView awaitDead(String messageId) {
        as(Role.OPERATOR);
        return Until.within(PATIENCE, () -> deadLetters.list("OPEN", null, 200).rows().stream()
                .filter(row -> messageId.equals(row.messageId())).findFirst(), () -> "no dead letter for " + messageId);
    }

    private void as(Role role) {
        current.enter(new Actor(1, "tester", Set.of(role), "", null, 0));
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.error()).isEqualTo(code));
    }
}
