package org.baosong.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.kernel.Clock;

/**
 * Keeps the newest campaigns in memory: nearly every page names one, there are few of them, and once opened hardly anything about them
 * changes. A change is seen at once on the node that made it and within {@link #FRESH} on the others.
 */
@ApplicationScoped
public class CampaignDirectory {

    /** How old the copy may be on a node that did not make the change. */
    public static final Duration FRESH = Duration.ofSeconds(5);

    private final AtomicLong changes = new AtomicLong();
    private volatile Copy copy = new Copy(List.of(), Instant.MIN);
    private Clock clock;

    protected CampaignDirectory() {
    }

    @Inject
    CampaignDirectory(Clock clock) {
        this.clock = clock;
    }

    private record Copy(List<CampaignView> campaigns, Instant until) {
    }

    /**
     * Campaigns, newest first.
     *
     * @param committed reads what is committed; asked only when the copy is old
     */
    public List<CampaignView> all(Supplier<List<CampaignView>> committed) {
        Copy known = copy;
        if (clock.now().isBefore(known.until())) {
            return known.campaigns();
        }
        long before = changes.get();
        List<CampaignView> read = List.copyOf(committed.get());
        synchronized (this) {
            // Somebody has changed something since: what was read may be without it.
            if (changes.get() == before) {
                copy = new Copy(read, clock.now().plus(FRESH));
            }
        }
        return read;
    }

    /** One of them by key; empty for one so old, or so new, that the copy has not got it. */
    public Optional<CampaignView> find(long id, Supplier<List<CampaignView>> committed) {
        return all(committed).stream().filter(campaign -> campaign.id() == id).findFirst();
    }

    synchronized void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignsChanged event) {
        changes.incrementAndGet();
        copy = new Copy(List.of(), Instant.MIN);
    }
}
