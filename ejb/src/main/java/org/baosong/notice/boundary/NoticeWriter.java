package org.baosong.notice.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.baosong.audit.boundary.BatchMoved;
import org.baosong.campaign.boundary.OrganisationUrged;
import org.baosong.filing.boundary.FilingDecided;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DeskCode;
import org.baosong.notice.control.NoticeStore;
import org.baosong.notice.entity.Notice;
import org.baosong.notice.entity.NoticeKind;
import org.baosong.organisation.boundary.OrganisationMoved;
import org.baosong.region.boundary.Authorities;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/**
 * Writes a notice where something happened that somebody has to know of, in the transaction in which it happens: nobody is told what
 * never was, and nothing that was is left untold.
 */
@Stateless
@Scoped
public class NoticeWriter {

    @Inject
    private NoticeStore store;
    @Inject
    private Authorities authorities;
    @Inject
    private Clock clock;

    /** A filing came back, was refused or approved. */
    @Permit
    public void filingDecided(@Observes FilingDecided event) {
        NoticeKind kind = switch (event.outcome()) {
            case RETURNED -> NoticeKind.FILING_RETURNED;
            case REJECTED -> NoticeKind.FILING_REJECTED;
            case APPROVED -> NoticeKind.FILING_APPROVED;
        };
        store.add(Notice.toOrganisation(kind, event.filingId() + ":" + event.seq(), event.organisationId(), event.path(),
                new Notice.Facts(event.title(), event.said(), 0, event.actor(), event.desk(), event.campaignId(), event.filingId(), 0), clock.now()));
    }

    /** A desk asked an institution to file. */
    @Permit
    public void urged(@Observes OrganisationUrged event) {
        store.add(Notice.toOrganisation(NoticeKind.URGED, event.campaignId() + ":" + event.organisationId() + ":" + event.on(), event.organisationId(), event.path(),
                new Notice.Facts(event.organisationName(), event.campaignTitle(), 0, event.actor(), event.desk(), event.campaignId(), 0, 0), clock.now()));
    }

    /** A batch went up, came back, was confirmed or approved. */
    @Permit
    public void batchMoved(@Observes BatchMoved event) {
        switch (event.action()) {
            case REPORT -> tell(NoticeKind.BATCH_REPORTED, event.parentDesk(), event);
            case RETURN -> tell(NoticeKind.BATCH_RETURNED, event.desk(), event);
            case ACCEPT, APPROVE -> tell(NoticeKind.BATCH_ACCEPTED, event.desk(), event);
            case COMPLETE -> tell(NoticeKind.BATCH_APPROVED, event.desk(), event);
            case EXEMPT, OWE -> { }
        }
    }

    /** What an institution was told follows it. */
    @Permit
    public void moved(@Observes OrganisationMoved event) {
        store.move(event.organisation().id(), event.path().value());
    }

    private void tell(NoticeKind kind, DeskCode to, BatchMoved event) {
        store.add(Notice.toDesk(kind, event.batchId() + ":" + event.seq(), to,
                new Notice.Facts(authorities.name(event.desk()), event.said(), 0, event.actor(), event.by(), event.campaignId(), 0, event.batchId()), clock.now()));
    }
}
