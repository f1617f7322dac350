package org.baosong.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;

/**
 * Slows down guessing from one address. Only failures are charged, so a whole county behind one address can log in on the last
 * morning. Kept in memory per node: it slows, the lock on the account is what stops.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final int ADDRESSES_REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES_REMEMBERED;
        }
    };

    private final Clock clock;
    private final IdentitySettings settings;

    @Inject
    public LoginThrottle(Clock clock, IdentitySettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    protected LoginThrottle() {
        this(null, null);
    }

    private record Bucket(double tokens, Instant at) {
    }

    /** Refuses if this address has failed too often in the last minute. */
    public synchronized void pass(String address) {
        if (left(address).tokens() < 1) {
            throw new DomainException(CommonError.TOO_MANY);
        }
    }

    public synchronized void failed(String address) {
        Bucket now = left(address);
        buckets.put(address, new Bucket(Math.max(0, now.tokens() - 1), now.at()));
    }

    private Bucket left(String address) {
        int perMinute = settings.failuresPerMinute();
        Instant now = clock.now();
        Bucket then = buckets.getOrDefault(address, new Bucket(perMinute, now));
        double gained = Math.max(0, now.toEpochMilli() - then.at().toEpochMilli()) * perMinute / 60_000.0;
        return new Bucket(Math.min(perMinute, then.tokens() + gained), now);
    }
}
