package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.baosong.exchange.control.ExchangeFiles;
import org.baosong.exchange.control.ExportStore;
import org.baosong.exchange.control.Limits;
import org.baosong.exchange.control.TableWriter;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.exchange.entity.ExportJob;
import org.baosong.exchange.entity.ExportState;
import org.baosong.identity.boundary.Starters;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.control.Actor;

/**
 * Makes an export. A workbook cannot be continued, so it is made in one go: the limit of rows keeps that within the time of a message,
 * and if it is interrupted it begins anew.
 */
@Stateless
@Scoped
public class ExportWork {

    @Inject
    private ExportStore store;
    @Inject
    private ExchangeFiles files;
    @EJB
    private ExportPages pages;
    @EJB
    private Starters starters;
    @Inject
    private ImportMessages messages;
    @Inject
    private Clock clock;

    @SystemOnly
    public void make(long exportId) {
        ExportJob job = store.lock(exportId).orElse(null);
        if (job == null || job.getState() != ExportState.WORKING) {
            return;
        }
        Optional<Actor> starter = starters.now(job.getAccountId(), job.getDesk(), job.getOrganisationId());
        try {
            Actor actor = starter.orElseThrow(() -> new DomainException(ExchangeError.STARTER_GONE));
            Path part = files.begin(exportId);
            try {
                int rows = messages.as(actor, () -> write(ExportRequest.of(job.getKind(), job.getCriteria()), job.getLocale(), part));
                job.ready(rows, Files.size(part), clock.now());
                files.keep(part, exportId);
            } finally {
                ExchangeFiles.delete(part);
            }
        } catch (DomainException refused) {
            job.stop(Texts.error(job.getLocale(), refused), clock.now());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private int write(ExportRequest wanted, Locale locale, Path part) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
             TableWriter table = new TableWriter(out, Texts.term(locale, "exportKind." + wanted.kind()), pages.headings(wanted, locale))) {
            long after = 0;
            do {
                ExportPages.Rows page = pages.next(wanted, after, locale);
                for (var row : page.rows()) {
                    table.row(row);
                }
                if (table.rows() > Limits.EXPORT_ROWS) {
                    throw new DomainException(ExchangeError.EXPORT_TOO_LARGE, Limits.EXPORT_ROWS);
                }
                after = page.next();
            } while (after != 0);
            return table.rows();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
