package org.baosong.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.baosong.exchange.control.ExchangeFiles;
import org.baosong.exchange.control.ExportStore;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.exchange.entity.ExportJob;
import org.baosong.exchange.entity.ExportState;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.ScopePath;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.Queues;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditResult;
import org.baosong.operations.boundary.Quotas;
import org.baosong.operations.control.Setting;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;

/**
 * Lists as workbooks, made in the background exactly as they were filtered and for the one who asked alone. What he may see is asked
 * when it is made and again when it is fetched.
 */
@Stateless
@Scoped
public class Exports {

    /** Type of the message that makes an export. */
    static final String MAKE = "export.make";

    private static final int SHOWN = 20;
    /** An export takes minutes; one that has been in the making for longer must not keep its account from others. */
    private static final Duration STUCK = Duration.ofHours(1);

    @Inject
    private ExportStore store;
    @Inject
    private ExchangeFiles files;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditLog log;
    @Inject
    private CurrentActor current;
    @Inject
    private Quotas quotas;
    @Inject
    private Clock clock;

    /** Asks for an export; refused with 429 if the account has asked for as many as it may. */
    @Permit(business = true)
    public ExportView start(ExportRequest wanted, Locale locale) {
        Actor actor = current.get();
        quotas.oneMore(Setting.QUOTA_EXPORTS_OPEN, store.working(actor.accountId(), clock.now().minus(STUCK)), ExchangeError.EXPORTS_OPEN);
        quotas.take(Setting.QUOTA_EXPORTS_HOUR, actor.accountId(), 1, ExchangeError.EXPORTS_OFTEN);
        ExportJob job = new ExportJob(wanted.kind(), wanted.json(), home(actor), actor, locale, clock.now());
        store.add(job);
        outbox.add(Queues.EXCHANGE_QUERIES, MAKE, String.valueOf(job.getId()), Jsons.object().add("exportId", String.valueOf(job.getId())).build());
        return ExportView.of(job);
    }

    /** One's own latest exports. */
    @Permit(business = true)
    public List<ExportView> list() {
        return store.of(current.get().accountId(), SHOWN).stream().map(ExportView::of).toList();
    }

    @Permit(business = true)
    public ExportView get(long id) {
        return ExportView.of(mine(id));
    }

    /** The workbook, for whoever asked for it and still stands where he asked. The caller closes it. */
    @Permit(business = true)
    public InputStream open(long id) {
        ExportJob job = mine(id);
        if (job.getState() != ExportState.READY) {
            throw new DomainException(ExchangeError.NOT_READY);
        }
        log.add("export-fetched", current.get().name(), job.getKind().name(), AuditResult.DONE, "rows=" + job.getDone() + " export=" + id);
        try {
            return Files.newInputStream(files.find(id).orElseThrow(() -> new DomainException(ExchangeError.EXPIRED)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ExportJob mine(long id) {
        return store.find(id, current.get().accountId()).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** Where an actor stands; whoever belongs to no place has no lists to take along. */
    private static ScopePath home(Actor actor) {
        if (actor.desk() != null) {
            return ScopePath.of(actor.desk().region());
        }
        if (actor.organisationId() == 0) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return new ScopePath(actor.scope());
    }
}
