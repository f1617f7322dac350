package org.baosong.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.baosong.exchange.control.ExportStore;
import org.baosong.exchange.control.ImportStore;
import org.baosong.exchange.entity.ExportJob;
import org.baosong.exchange.entity.ExportState;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** Work in the background, for whoever may see what it works on: an export is its starter's, an import its area's registrars'. */
@Stateless
@Scoped
public class Jobs {

    @Inject
    private ImportStore imports;
    @Inject
    private ExportStore exports;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    @Permit(business = true)
    public JobView get(long id) {
        Optional<ExportJob> export = exports.find(id, current.get().accountId());
        if (export.isPresent()) {
            ExportJob e = export.get();
            return new JobView(id, JobView.Kind.EXPORT, e.getState().name(), e.getDone(), e.getTotal(), 0, e.getState() != ExportState.WORKING);
        }
        if (!current.get().has(Role.REGISTRAR)) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        ImportJob job = imports.get(id);
        ImportView view = ImportView.of(job, false, clock.now());
        return new JobView(id, JobView.Kind.IMPORT, job.getState().name(), view.progress(), view.target(), view.rate(), !job.getState().isWorking());
    }
}
