package org.baosong.region.control;

import java.time.LocalDate;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.region.entity.RegionKind;

/**
 * One administrative division as the rest of the product reasons about it.
 *
 * @param placeholder  it only fills a gap in the code (市辖区 under 北京市, the county 东莞市 under the city 东莞市)
 * @param hasAuthority an authority of at least one line sits here
 * @param validFrom    first day, or null if it was there before the records
 * @param validTo      first day on which it is gone, or null
 * @param successor    the division that took its place, or null
 */
public record Division(RegionCode code, String name, RegionKind kind, boolean placeholder, boolean hasAuthority,
                       LocalDate validFrom, LocalDate validTo, RegionCode successor) {

    /** A division as published: there since before the records. */
    static Division published(RegionCode code, String name, boolean statistical, boolean placeholder) {
        return new Division(code, name, statistical ? RegionKind.STATISTICAL : RegionKind.GB, placeholder,
                !statistical && !placeholder && code.level() != Level.TOWNSHIP, null, null, null);
    }

    public Level level() {
        return code.level();
    }

    /** Whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }
}
