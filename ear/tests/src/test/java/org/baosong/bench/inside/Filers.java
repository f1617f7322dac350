package org.baosong.bench.inside;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Future;
import org.baosong.filing.boundary.Submissions;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** The threads of a round. Each submission has its own transaction and its own actor, as each request of the API has. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Filers {

    @EJB
    private Submissions submissions;

    @Inject
    private CurrentActor current;

    /** Submits until the time is up or no draft is left. */
    @Asynchronous
    public Future<Tally> submit(DraftSet drafts, long until) {
        long done = 0;
        Draft draft = drafts.next();
        while (draft != null) {
            current.enter(new Actor(draft.filerId(), draft.name(), Set.of(Role.FILER), draft.filerPath(), null, draft.filerId()));
            submissions.submit(draft.id(), -1, false, "");
            done++;
            draft = System.nanoTime() < until ? drafts.next() : null;
        }
        return new AsyncResult<>(new Tally(done));
    }

    /** Writes the same rows without any of it. */
    @Asynchronous
    public Future<Tally> write(DraftSet drafts, long until, BareRows.Login login) throws SQLException {
        long done = 0;
        try (BareRows rows = new BareRows(login)) {
            while (System.nanoTime() < until) {
                rows.submit(drafts.again());
                done++;
            }
        }
        return new AsyncResult<>(new Tally(done));
    }
}
