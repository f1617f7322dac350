package org.baosong.exchange.boundary;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.baosong.exchange.control.Faults;
import org.baosong.exchange.control.ImportStore;
import org.baosong.exchange.control.ListColumns;
import org.baosong.exchange.control.ListSeal;
import org.baosong.exchange.control.RowVerdict;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.exchange.entity.ImportState;
import org.baosong.identity.boundary.Starters;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;

/**
 * How far lists have come. Each call is a transaction of its own under the lock of the list: what a chunk did and the place where the
 * next begins stand together, everybody sees them at once, and of two deliveries of one message the second finds nothing to do.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportBooks {

    private static final int ORPHANS = 500;

    @Inject
    private ImportStore store;
    @EJB
    private Starters starters;
    @Inject
    private ListSeal seal;
    @Inject
    private Clock clock;

    /** Whose turn a list is, if it is in that state; one whose officer is gone, or no longer in charge, is stopped. */
    @SystemOnly
    public Optional<ListTurn> turn(long importId, ImportState state) {
        ImportJob job = store.lock(importId).orElse(null);
        if (job == null || job.getState() != state) {
            return Optional.empty();
        }
        long account = state == ImportState.CHECKING ? job.getAccountId() : job.getConfirmerId();
        Optional<Actor> officer = starters.now(account, job.getDesk(), 0).filter(actor -> actor.has(Role.REGISTRAR));
        if (officer.isEmpty()) {
            stop(job, ExchangeError.STARTER_GONE);
        }
        return officer.map(actor -> new ListTurn(importId, job.getCampaignId(), actor, job.getCursorRow()));
    }

    /**
     * Writes verdicts on the rows after the cursor of the turn while the caller goes on judging; false, and nothing written, if somebody
     * else was quicker. It runs in a thread of its own, where nobody has entered as the system yet.
     */
    @Asynchronous
    @Permit(anonymous = true, asSystem = "imports")
    public Future<Boolean> note(ListTurn turn, ListColumns columns, List<RowVerdict> verdicts) {
        return new AsyncResult<>(write(turn, columns, verdicts));
    }

    private boolean write(ListTurn turn, ListColumns columns, List<RowVerdict> verdicts) {
        ImportJob job = store.lock(turn.importId()).orElse(null);
        if (job == null || job.getState() != ImportState.CHECKING || job.getCursorRow() != turn.cursor()) {
            return false;
        }
        int good = 0;
        int added = 0;
        List<ImportRow> rows = new ArrayList<>(verdicts.size());
        for (RowVerdict verdict : verdicts) {
            ImportRow row = seal.row(job, columns, verdict.row(), verdict.name());
            if (!verdict.isNew()) {
                row.matches(verdict.organisationId());
            }
            if (verdict.parentRow() != 0) {
                row.waitsFor(verdict.parentRow());
            }
            if (verdict.isGood()) {
                good++;
                added += verdict.isNew() ? 1 : 0;
            } else {
                row.refuse(Faults.of(verdict.violations()));
            }
            rows.add(row);
        }
        store.addRows(rows);
        job.checked(good, added, verdicts.size() - good, verdicts.get(verdicts.size() - 1).row().number(), clock.now());
        return true;
    }

    /** Every row has its verdict. Rows below a row that is wrong cannot be taken in either. */
    @SystemOnly
    public void checked(long importId) {
        ImportJob job = store.lock(importId).filter(list -> list.getState() == ImportState.CHECKING).orElse(null);
        if (job == null) {
            return;
        }
        List<ImportRow> orphans = store.orphans(importId, ORPHANS);
        while (!orphans.isEmpty()) {
            orphans.forEach(row -> row.refuse(Faults.of(List.of(Violation.of("", "import.parentBad", String.valueOf(row.getParentRow()))))));
            job.turnedBad(orphans.size());
            store.flush();
            orphans = store.orphans(importId, ORPHANS);
        }
        job.checkComplete(clock.now());
    }

    /** Keys of the rows to be taken in next; none if there are none left, which completes the list. */
    @SystemOnly
    public List<Long> next(long importId, int size) {
        List<Long> rows = store.turn(importId, size);
        if (rows.isEmpty()) {
            store.lock(importId).filter(job -> job.getState() == ImportState.CONFIRMING).ifPresent(job -> job.complete(clock.now()));
        }
        return rows;
    }

    @SystemOnly
    public void stop(long importId, ExchangeError why) {
        store.lock(importId).filter(job -> job.getState().isWorking()).ifPresent(job -> stop(job, why));
    }

    private void stop(ImportJob job, ExchangeError why) {
        job.stop(Texts.error(Texts.CHINESE, new DomainException(why)), clock.now());
    }
}
