package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.control.ExchangeFiles;
import org.baosong.exchange.control.ImportStore;
import org.baosong.exchange.control.ListFile;
import org.baosong.exchange.control.ListReader;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.exchange.entity.RowState;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Page;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.Texts;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditResult;
import org.baosong.operations.boundary.Quotas;
import org.baosong.operations.control.Setting;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/**
 * Lists that an authority uploads on behalf of its organisations: received and judged as a whole at once, row by row in the
 * background, taken in only after somebody has confirmed.
 */
@Stateless
@Scoped
public class Imports {

    private static final int MAX_PAGE = 200;
    /** A list takes minutes, the largest hours; one that has been worked on for longer must not keep its account from others. */
    private static final Duration STUCK = Duration.ofDays(1);

    @EJB
    private Templates templates;
    @EJB
    private Campaigns campaigns;
    @Inject
    private ImportStore store;
    @Inject
    private ImportMessages messages;
    @Inject
    private ListReturn lists;
    @Inject
    private ExchangeFiles files;
    @Inject
    private AuditLog log;
    @Inject
    private CurrentActor current;
    @Inject
    private Quotas quotas;
    @Inject
    private Clock clock;

    /**
     * Receives a list.
     *
     * @param definitionCode what its rows file
     * @param fileName       as the sender calls it
     * @param body           read to its end, or to the limit of an upload
     * @throws DomainException with an {@link ExchangeError} if the file as a whole is refused; nothing of it is kept then. 429 if the account has
     *                         uploaded as many as it may
     */
    @Permit(Role.REGISTRAR)
    public ImportView upload(String definitionCode, String fileName, InputStream body) {
        long account = current.get().accountId();
        quotas.oneMore(Setting.QUOTA_UPLOADS_OPEN, store.working(account, clock.now().minus(STUCK)), ExchangeError.UPLOADS_OPEN);
        quotas.take(Setting.QUOTA_UPLOADS_HOUR, account, 1, ExchangeError.UPLOADS_OFTEN);
        FilingDefinition definition = templates.definition(definitionCode);
        CampaignView campaign = campaigns.openFor(definitionCode, clock.today())
                .orElseThrow(() -> new DomainException(ExchangeError.NO_CAMPAIGN, definition.title()));
        try {
            Path part = files.receive(body);
            try {
                return begin(definition, campaign, fileName, part);
            } finally {
                ExchangeFiles.delete(part);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ImportView begin(FilingDefinition definition, CampaignView campaign, String fileName, Path part) throws IOException {
        Path rows = files.begin(Ids.next());
        try {
            ListFile list = new ListReader(part).unpack(rows);
            mustBeFor(definition, list);
            String given = PlainText.line(fileName);
            String name = given.isEmpty() ? definition.code() + ".xlsx" : given;
            ImportJob job = new ImportJob(new ImportJob.Upload(definition.code(), definition.version(), campaign.id(), name, Files.size(part), list.columns(),
                    list.rows()), current.get(), clock.now());
            store.add(job);
            templates.remember(definition.code(), list.columns());
            messages.check(job.getId());
            files.keepRows(rows, job.getId());
            return view(job);
        } finally {
            ExchangeFiles.delete(rows);
        }
    }

    private static void mustBeFor(FilingDefinition definition, ListFile list) {
        if (!list.definition().equals(definition.code())) {
            throw new DomainException(ExchangeError.OTHER_DEFINITION, list.definition(), definition.title());
        }
        if (!list.version().equals(definition.version())) {
            throw new DomainException(ExchangeError.OTHER_VERSION, list.version(), definition.version());
        }
    }

    /** Lists of one's area, newest first. */
    @Permit(Role.REGISTRAR)
    public Page<ImportView> list(String after, int size) {
        Page<ImportJob> page = store.list(Page.key(after), Math.min(Math.max(size, 1), MAX_PAGE));
        return new Page<>(page.rows().stream().map(this::view).toList(), page.total(), page.next());
    }

    @Permit(Role.REGISTRAR)
    public ImportView get(long id) {
        return view(store.get(id));
    }

    /**
     * Rows with their verdicts, in the order of the list.
     *
     * @param state only rows in that state; null for all
     * @param after {@link Page#next} of the page before, or empty
     */
    @Permit(Role.REGISTRAR)
    public Page<RowView> rows(long id, RowState state, String after, int size, Locale locale) {
        return lists.rows(store.get(id), state, (int) Math.min(Integer.MAX_VALUE, Page.key(after)), Math.min(Math.max(size, 1), MAX_PAGE), locale);
    }

    /**
     * The list as it came, with the verdict on each row beside it; with {@code onlyBad} the rows that are wrong or did not go. What names
     * persons is in it for its uploader alone. Who fetched it stands in the audit log.
     */
    @Permit(Role.REGISTRAR)
    public void workbook(long id, boolean onlyBad, Locale locale, OutputStream out) {
        ImportJob job = store.get(id);
        boolean openly = job.getAccountId() == current.get().accountId();
        try {
            lists.write(job, onlyBad, openly, locale, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        // Last, because reading a long list lets go of everything the persistence context holds.
        log.add("import-fetched", current.get().name(), job.getFileName(), AuditResult.DONE, "import=" + id + " rows=" + (onlyBad ? job.getBad() + job.getFailed() : job.getChecked()));
    }

    /** Begins to take the good rows in; with {@code all} only if there are no others. */
    @Permit(Role.REGISTRAR)
    public ImportView confirm(long id, boolean all) {
        ImportJob job = mine(id);
        job.confirm(all, current.get(), clock.now());
        messages.takeIn(id);
        return view(job);
    }

    /** Gives a list up; nothing of it was taken in. */
    @Permit(Role.REGISTRAR)
    public ImportView drop(long id) {
        ImportJob job = mine(id);
        job.drop(clock.now());
        return view(job);
    }

    /** Goes on where taking in was stopped, or tries the rows that did not go once more, in the name of whoever says so. */
    @Permit(Role.REGISTRAR)
    public ImportView resume(long id) {
        ImportJob job = mine(id);
        job.resume(store.again(id), current.get(), clock.now());
        messages.takeIn(id);
        return view(job);
    }

    /** Ends taking in half way; what was taken in stays, and it can be resumed. */
    @Permit(Role.REGISTRAR)
    public ImportView halt(long id) {
        ImportJob job = mine(id);
        job.halt(Texts.error(Texts.CHINESE, new DomainException(ExchangeError.HALTED, current.get().name())), clock.now());
        return view(job);
    }

    private ImportJob mine(long id) {
        ImportJob job = store.lock(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        if (!isMine(job)) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return job;
    }

    private boolean isMine(ImportJob job) {
        Actor actor = current.get();
        return job.getDesk().equals(actor.desk());
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, isMine(job), clock.now());
    }
}
