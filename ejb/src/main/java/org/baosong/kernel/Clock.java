package org.baosong.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The only source of "now", so that deadlines and timers can be tested at any moment. Instants are stored in UTC; legal dates are
 * dates in Shanghai.
 */
public interface Clock {

    /** The zone of every legal date: "by 31 August" ends at 1 September 00:00 here. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Instant now();

    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}
