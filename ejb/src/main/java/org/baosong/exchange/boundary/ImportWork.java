package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.baosong.exchange.control.ExchangeFiles;
import org.baosong.exchange.control.ListRow;
import org.baosong.exchange.control.RowSpool;
import org.baosong.exchange.control.RowVerdict;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.exchange.entity.ImportState;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/**
 * The long work on a list, one slice a message: first verdicts, then, once confirmed, taking rows in. A slice ends after some seconds.
 * Within it each chunk of rows is a transaction of its own that also moves the cursor, so the work goes on where it stopped whatever
 * happens, and a list of any length takes the memory of one chunk.
 */
@Stateless
@Scoped
public class ImportWork {

    private static final Logger LOG = System.getLogger(ImportWork.class.getName());
    /** A third of what a message may take. */
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final int CHUNK = 1_000;
    private static final int TAKEN_TOGETHER = 500;

    @Inject
    private ExchangeFiles files;
    @EJB
    private ImportBooks books;
    @EJB
    private ImportJudge judge;
    @EJB
    private ImportTaking taking;
    @Inject
    private ImportMessages messages;
    @Inject
    private Clock clock;

    /** Judges the next rows and asks for those after them. */
    @SystemOnly
    public void check(long importId) {
        Optional<ListTurn> turn = books.turn(importId, ImportState.CHECKING);
        if (turn.isEmpty()) {
            return;
        }
        if (files.rows(importId).isEmpty()) {
            books.stop(importId, ExchangeError.EXPIRED);
            return;
        }
        Checking checking = new Checking(turn.get(), files.rows(importId).get());
        try {
            if (checking.run()) {
                books.checked(importId);
                files.forgetRows(importId);
            } else if (checking.isOurs()) {
                messages.check(importId);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One slice of verdicts. */
    private final class Checking {

        private final RowSpool rows;
        private final Instant end = clock.now().plus(SLICE);
        private final List<ListRow> chunk = new ArrayList<>(CHUNK);
        private final ListJudgement list;
        private ListTurn turn;
        private boolean ours = true;
        private Future<Boolean> writing;

        Checking(ListTurn turn, RowSpool rows) {
            this.turn = turn;
            this.rows = rows;
            this.list = messages.as(turn.officer(), () -> judge.begin(turn.campaignId(), rows));
        }

        /** Whether the end of the list was reached. */
        boolean run() throws IOException {
            boolean complete = rows.read(turn.cursor(), row -> {
                chunk.add(row);
                return chunk.size() < CHUNK || note() && clock.now().isBefore(end);
            });
            boolean noted = chunk.isEmpty() || note();
            return isWritten() && complete && noted;
        }

        /** Whether nobody else works on it. */
        boolean isOurs() {
            return ours;
        }

        /** Judges the chunk while the one before is being written, and has it written in its turn. */
        private boolean note() {
            List<RowVerdict> verdicts = judged(list, turn, List.copyOf(chunk));
            chunk.clear();
            if (isWritten()) {
                writing = books.note(turn, list.ground().columns(), verdicts);
                turn = turn.after(verdicts.get(verdicts.size() - 1).row().number());
            }
            return ours;
        }

        /** Waits for the last chunk to be written; false if somebody else had written it. */
        private boolean isWritten() {
            try {
                ours = ours && (writing == null || writing.get());
                writing = null;
                return ours;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    /** Verdicts on some rows; if that fails, on each by itself, so that one odd row cannot hold up a list. */
    private List<RowVerdict> judged(ListJudgement list, ListTurn turn, List<ListRow> rows) {
        try {
            return messages.as(turn.officer(), () -> judge.judge(list, rows));
        } catch (DomainException refused) {
            throw refused;
        } catch (RuntimeException failed) {
            books.turn(turn.importId(), ImportState.CHECKING);
            if (rows.size() > 1) {
                return rows.stream().flatMap(row -> judged(list, turn, List.of(row)).stream()).toList();
            }
            LOG.log(Level.ERROR, "event=import-row-failed import=" + turn.importId() + " row=" + rows.get(0).number(), failed);
            return List.of(new RowVerdict(rows.get(0), "", 0, 0, List.of(Violation.of("", ExchangeError.ROW_FAILED.code(), turn.importId() + "/" + rows.get(0).number()))));
        }
    }

    /** Takes the next rows in and asks for those after them. */
    @SystemOnly
    public void takeIn(long importId) {
        Instant end = clock.now().plus(SLICE);
        ListGround ground = null;
        do {
            ListTurn turn = books.turn(importId, ImportState.CONFIRMING).orElse(null);
            if (turn == null) {
                return;
            }
            List<Long> rows = books.next(importId, TAKEN_TOGETHER);
            if (rows.isEmpty()) {
                return;
            }
            if (ground == null) {
                ground = messages.as(turn.officer(), () -> taking.ground(turn.campaignId()));
            }
            take(turn, ground, rows);
        } while (clock.now().isBefore(end));
        messages.takeIn(importId);
    }

    /** Some rows in one transaction; if one of them does not go, the halves, so that one odd row costs few others the company. */
    private void take(ListTurn turn, ListGround ground, List<Long> rows) {
        try {
            messages.as(turn.officer(), () -> taking.take(turn.importId(), ground, rows));
        } catch (DomainException refused) {
            apart(turn, ground, rows, refused);
        } catch (RuntimeException failed) {
            // An answer of the database tells a fault of the row from one of the house.
            books.turn(turn.importId(), ImportState.CONFIRMING);
            if (rows.size() == 1) {
                LOG.log(Level.ERROR, "event=import-row-failed import=" + turn.importId() + " row=" + rows.get(0), failed);
            }
            apart(turn, ground, rows, new DomainException(ExchangeError.ROW_FAILED, String.valueOf(rows.get(0))));
        }
    }

    private void apart(ListTurn turn, ListGround ground, List<Long> rows, DomainException refusal) {
        if (rows.size() == 1) {
            messages.as(turn.officer(), () -> taking.failed(turn.importId(), ground, rows.get(0), refusal));
            return;
        }
        int half = rows.size() / 2;
        take(turn, ground, rows.subList(0, half));
        take(turn, ground, rows.subList(half, rows.size()));
    }
}
