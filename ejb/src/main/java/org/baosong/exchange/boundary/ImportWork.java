package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.exchange.control.ExchangeFiles;
import org.baosong.exchange.control.Faults;
import org.baosong.exchange.control.ImportStore;
import org.baosong.exchange.control.ListIndex;
import org.baosong.exchange.control.ListReader;
import org.baosong.exchange.control.ListRow;
import org.baosong.exchange.control.RowVerdict;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.exchange.entity.ImportState;
import org.baosong.exchange.entity.RowState;
import org.baosong.identity.boundary.Starters;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;

/**
 * The long work on a list, one slice a message: first verdicts, then, once confirmed, taking rows in. A slice ends after a few
 * seconds; what it did stands with the cursor, so that the work goes on where it stopped whatever happens.
 */
@Stateless
@Scoped
public class ImportWork {

    /** A third of what a message may take. */
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final int MOST_ROWS = 5_000;
    private static final int CHUNK = 200;
    private static final int TAKEN_TOGETHER = 25;

    @Inject
    private ImportStore store;
    @Inject
    private ExchangeFiles files;
    @EJB
    private Starters starters;
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
        ImportJob job = store.lock(importId).orElse(null);
        if (job == null || job.getState() != ImportState.CHECKING) {
            return;
        }
        Optional<Actor> officer = registrar(job.getAccountId(), job);
        Optional<Path> file = files.find(importId);
        if (officer.isEmpty() || file.isEmpty()) {
            stop(job, officer.isEmpty() ? ExchangeError.STARTER_GONE : ExchangeError.EXPIRED);
            return;
        }
        ListSource source = new ListSource(file.get(), job.getColumns(), job.getCampaignId());
        if (!checkRows(job, source, officer.get())) {
            messages.check(importId);
            return;
        }
        refuseOrphans(job);
        job.checkComplete(clock.now());
    }

    /** Whether the end of the list was reached. */
    private boolean checkRows(ImportJob job, ListSource source, Actor officer) {
        Instant end = clock.now().plus(SLICE);
        int limit = job.getChecked() + MOST_ROWS;
        ListIndex index = messages.as(officer, () -> judge.index(source));
        List<ListRow> chunk = new ArrayList<>();
        try {
            boolean complete = new ListReader(source.file()).read(source.order(), job.getCursorRow(), row -> {
                chunk.add(row);
                if (chunk.size() == CHUNK) {
                    note(job, messages.as(officer, () -> judge.judge(job.getCampaignId(), chunk, index)));
                    chunk.clear();
                    return job.getChecked() < limit && clock.now().isBefore(end);
                }
                return true;
            });
            if (!chunk.isEmpty()) {
                note(job, messages.as(officer, () -> judge.judge(job.getCampaignId(), chunk, index)));
            }
            return complete;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void note(ImportJob job, List<RowVerdict> verdicts) {
        int good = 0;
        int added = 0;
        for (RowVerdict verdict : verdicts) {
            ImportRow row = new ImportRow(job, verdict.row().number(), verdict.row().cells(), verdict.keys());
            if (!verdict.isNew()) {
                row.matches(verdict.organisationId());
            }
            if (!verdict.parentKey().isEmpty()) {
                row.waitsFor(verdict.parentKey());
            }
            if (verdict.isGood()) {
                good++;
                added += verdict.isNew() ? 1 : 0;
            } else {
                row.refuse(Faults.of(verdict.violations()));
            }
            store.add(row);
        }
        job.checked(good, added, verdicts.size() - good, verdicts.get(verdicts.size() - 1).row().number());
    }

    /** Rows below a row that is wrong cannot be taken in either. */
    private void refuseOrphans(ImportJob job) {
        store.flush();
        List<Object[]> orphans = store.orphans(job.getId(), CHUNK);
        while (!orphans.isEmpty()) {
            for (Object[] orphan : orphans) {
                ((ImportRow) orphan[0]).refuse(Faults.of(List.of(Violation.of("", "import.parentBad", String.valueOf(orphan[1])))));
            }
            job.turnedBad(orphans.size());
            store.flush();
            orphans = store.orphans(job.getId(), CHUNK);
        }
    }

    /** Takes the next rows in and asks for those after them. */
    @SystemOnly
    public void takeIn(long importId) {
        ImportJob job = store.lock(importId).orElse(null);
        if (job == null || job.getState() != ImportState.CONFIRMING) {
            return;
        }
        Instant end = clock.now().plus(SLICE);
        List<Long> turn = store.turn(importId, TAKEN_TOGETHER);
        while (!turn.isEmpty() && clock.now().isBefore(end)) {
            Optional<Actor> officer = registrar(job.getConfirmerId(), job);
            if (officer.isEmpty()) {
                count(job);
                stop(job, ExchangeError.STARTER_GONE);
                return;
            }
            List<Long> rows = turn;
            messages.as(officer.get(), () -> takeTogether(importId, rows));
            turn = store.turn(importId, TAKEN_TOGETHER);
        }
        count(job);
        if (turn.isEmpty()) {
            job.complete(clock.now());
        } else {
            messages.takeIn(importId);
        }
    }

    private void count(ImportJob job) {
        Map<RowState, Integer> counts = store.counts(job.getId());
        job.progress(counts.getOrDefault(RowState.DONE, 0), counts.getOrDefault(RowState.FAILED, 0));
    }

    /** Who started it, if still there and still in charge of organisations; asked anew before each group of rows. */
    private Optional<Actor> registrar(long accountId, ImportJob job) {
        return starters.now(accountId, job.getDesk(), 0).filter(actor -> actor.has(Role.REGISTRAR));
    }

    /** Some rows in one transaction; if one of them does not go, each in its own. */
    private Void takeTogether(long importId, List<Long> rows) {
        try {
            taking.take(importId, rows);
        } catch (DomainException refused) {
            rows.forEach(row -> takeAlone(importId, row));
        }
        return null;
    }

    private void takeAlone(long importId, long row) {
        try {
            taking.take(importId, List.of(row));
        } catch (DomainException refused) {
            taking.failed(importId, row, refused);
        }
    }

    private void stop(ImportJob job, ExchangeError why) {
        job.stop(Texts.error(Texts.CHINESE, new DomainException(why)), clock.now());
    }
}
