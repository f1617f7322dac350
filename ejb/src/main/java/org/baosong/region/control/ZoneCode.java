package org.baosong.region.control;

import java.util.Optional;
import org.baosong.kernel.RegionCode;

/**
 * The local codes of zones. GB/T 2260 and the statisticians leave the last pair 91 to 99 free below provinces and 90 to 99 below
 * cities (90 below a province gathers the counties directly under it), so a zone's code keeps the ordinary form: {@code 1391},
 * {@code 130190}.
 */
public final class ZoneCode {

    private ZoneCode() {
    }

    /** Whether a zone directly below that parent may have that code. */
    public static boolean fits(RegionCode code, RegionCode parent) {
        if (!code.parent().equals(Optional.of(parent))) {
            return false;
        }
        String last = code.value().substring(code.value().length() - 2);
        return switch (parent.level()) {
            case PROVINCE -> last.compareTo("91") >= 0;
            case CITY -> last.compareTo("90") >= 0;
            default -> false;
        };
    }
}
