package org.baosong.notice.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Jsons;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.Queues;
import org.baosong.notice.control.NoticeStore;
import org.baosong.notice.control.ReminderDays;
import org.baosong.notice.entity.Notice;
import org.baosong.notice.entity.NoticeKind;
import org.baosong.operations.boundary.JobCalendar;
import org.baosong.operations.boundary.JobFirings;
import org.baosong.operations.boundary.MinuteTick;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/**
 * Reminds those who have not filed, before and after the last day, at nine in the morning; and tells each desk how many of its
 * institutions are missing. The day is claimed once whatever the number of nodes, the writing goes in slices by message.
 */
@Stateless
@Scoped
public class Reminders {

    /** Type of the message that writes one slice. */
    public static final String REMIND = "notice.remind";

    private static final JobCalendar MORNING = JobCalendar.daily(LocalTime.of(9, 0));
    private static final int SLICE = 500;

    @Inject
    private NoticeStore store;
    @Inject
    private Campaigns campaigns;
    @Inject
    private JobFirings firings;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    /** Sends out the reminders of every morning since the last look; of several missed mornings only the latest speaks. */
    @SystemOnly
    public void sweep(@Observes MinuteTick tick) {
        List<LocalDate> mornings = MORNING.due(tick.from(), tick.to());
        if (!mornings.isEmpty()) {
            remind(mornings.get(mornings.size() - 1));
        }
    }

    /** Begins the reminders of one day, unless they have begun. */
    @SystemOnly
    public void remind(LocalDate day) {
        for (CampaignView campaign : campaigns.list()) {
            if (ReminderDays.speaks(campaign, day) && firings.claim("notice-remind", campaign.id() + ":" + day)) {
                campaigns.desks(campaign.id()).forEach(desk -> announce(campaign.id(), desk, day, 0));
            }
        }
    }

    /** Writes one slice of one desk's reminders and asks for the next. */
    @SystemOnly
    public void slice(long campaignId, DeskCode desk, LocalDate day, long afterId) {
        CampaignView campaign = campaigns.get(campaignId);
        int days = ReminderDays.left(campaign, day);
        if (afterId == 0) {
            tellDesk(campaign, desk, day);
        }
        List<Campaigns.Owing> owing = campaigns.owing(campaignId, desk, afterId, SLICE);
        NoticeKind kind = days < 0 ? NoticeKind.OVERDUE : NoticeKind.DUE_SOON;
        Set<String> told = store.told(owing.stream().map(one -> kind + ":" + key(campaignId, one, day)).toList());
        for (Campaigns.Owing one : owing) {
            if (!told.contains(kind + ":" + key(campaignId, one, day))) {
                store.add(Notice.toOrganisation(kind, key(campaignId, one, day), one.organisationId(), one.path(),
                        new Notice.Facts(one.organisationName(), campaign.title(), Math.abs(days), "", desk, campaignId, 0, 0), clock.now()));
            }
        }
        if (owing.size() == SLICE) {
            announce(campaignId, desk, day, owing.get(SLICE - 1).obligationId());
        }
    }

    private void tellDesk(CampaignView campaign, DeskCode desk, LocalDate day) {
        int missing = campaigns.counts(campaign.id(), desk).owed();
        String key = campaign.id() + ":" + desk + ":" + day;
        if (missing > 0 && store.told(List.of(NoticeKind.MISSING + ":" + key)).isEmpty()) {
            store.add(Notice.toDesk(NoticeKind.MISSING, key, desk,
                    new Notice.Facts(campaign.title(), null, missing, campaign.closesOn().toString(), null, campaign.id(), 0, 0), clock.now()));
        }
    }

    private static String key(long campaignId, Campaigns.Owing one, LocalDate day) {
        return campaignId + ":" + one.organisationId() + ":" + day;
    }

    private void announce(long campaignId, DeskCode desk, LocalDate day, long afterId) {
        JsonObject payload = Jsons.object().add("campaignId", String.valueOf(campaignId)).add("desk", desk.toString()).add("day", day.toString())
                .add("afterId", String.valueOf(afterId)).build();
        outbox.add(Queues.NOTICE_DISPATCH, REMIND, campaignId + ":" + desk, payload);
    }
}
