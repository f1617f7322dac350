package org.baosong.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.ErrorCode;
import org.baosong.operations.control.Setting;

/**
 * How much of what is dear one account may ask for in an hour, so that one account, or whoever got hold of it, cannot keep a node from
 * everybody else. What was used comes back evenly over the hour. Kept in memory per node: it bounds, it does not bill; with n nodes an
 * account may do n times as much.
 */
@ApplicationScoped
public class Quotas {

    private static final int REMEMBERED = 20_000;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Map<Use, Left> left = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Use, Left> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Clock clock;
    private final Settings settings;

    @Inject
    public Quotas(Clock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    protected Quotas() {
        this(null, null);
    }

    private record Use(Setting perHour, long accountId) {
    }

    /** Counted in whole parts, as many to one of what is asked for as an hour has milliseconds, so that nothing is lost in rounding. */
    private record Left(long parts, Instant at) {
    }

    /**
     * Takes from what an account has left; what fails later is not given back, for it was dear as well.
     *
     * @param perHour how much there is for an hour; 0 means without limit
     * @param refusal said with the limit and the minutes after which there is enough again, if there is not enough left
     */
    public synchronized void take(Setting perHour, long accountId, int amount, ErrorCode refusal) {
        int limit = settings.number(perHour);
        if (limit <= 0) {
            return;
        }
        Instant now = clock.now();
        Use use = new Use(perHour, accountId);
        Left then = left.getOrDefault(use, new Left(limit * HOUR, now));
        long there = Math.min(limit * HOUR, then.parts() + Math.max(0, now.toEpochMilli() - then.at().toEpochMilli()) * limit);
        long missing = Math.min(amount, limit) * HOUR - there;
        if (missing > 0) {
            throw new DomainException(refusal, limit, Math.max(1, (missing + limit * MINUTE - 1) / (limit * MINUTE)));
        }
        left.put(use, new Left(there - amount * HOUR, now));
    }

    /** Refuses one more of what an account has already begun as often as it may at a time; a limit of 0 is none. */
    public void oneMore(Setting atATime, long open, ErrorCode refusal) {
        int limit = settings.number(atATime);
        if (limit > 0 && open >= limit) {
            throw new DomainException(refusal, limit);
        }
    }
}
