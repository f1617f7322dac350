package org.baosong.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * Eight clients that submit drafts by the API, each with an idempotency key that stays with the draft, until they are stopped or no
 * draft is left. A draft that was refused or whose answer was lost goes back to the end of the queue, under its old key.
 */
final class Crowd implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Http filer;
    private final Journal journal;
    private final Duration pace;
    private final List<Thread> clients;
    private volatile boolean stopped;

    Crowd(Http filer, Journal journal) {
        this(filer, journal, Duration.ZERO);
    }

    /** @param pace what each client lets pass after a submission, so that a fast machine does not run out of drafts before the fault */
    Crowd(Http filer, Journal journal, Duration pace) {
        this.filer = filer;
        this.journal = journal;
        this.pace = pace;
        this.clients = IntStream.range(0, CLIENTS).mapToObj(number -> new Thread(this::submitAll, "client-" + number)).toList();
    }

    void begin() {
        clients.forEach(Thread::start);
    }

    private void submitAll() {
        Optional<Long> draft = journal.next();
        while (draft.isPresent() && !stopped) {
            submit(draft.get());
            draft = journal.next();
        }
        draft.ifPresent(journal::again);
    }

    private void submit(long draft) {
        JsonObject how = Json.createObjectBuilder().add("withSubordinates", false).build();
        long before = System.nanoTime();
        Optional<Http.Answer> answer = filer.with("Idempotency-Key", "submit-" + draft).tryPost("api/v1/filings/" + draft + "/submit", how);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        if (answer.isPresent() && answer.get().status() == 202) {
            journal.acknowledged(draft, answer.get().json().getJsonArray("filings").getJsonObject(0).getString("filingNo"), millis);
            LockSupport.parkNanos(pace.toNanos());
            return;
        }
        answer.ifPresentOrElse(refusal -> journal.refused(draft, refusal, millis), () -> journal.unanswered(draft, millis));
        journal.again(draft);
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    /** Lets each client finish what it has begun. */
    @Override
    public void close() {
        stopped = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
