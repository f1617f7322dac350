package org.baosong.region.boundary;

import java.time.LocalDate;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;

/**
 * One administrative division as shown.
 *
 * @param parent       the division its code lies in, null for the nation; may be a placeholder such as 市辖区
 * @param fullName     "北京市朝阳区建外街道"
 * @param kind         {@code GB}, {@code STATISTICAL}, {@code ZONE} or {@code CORPS}; words under {@code regionKind.*}
 * @param placeholder  only fills a gap in the code; never offered for choice
 * @param hasAuthority an authority of at least one line sits here
 * @param validTo      first day on which it is gone, or null
 * @param successor    the division that took its place, or null
 */
public record RegionView(RegionCode code, RegionCode parent, String name, String fullName, Level level, String kind,
                         boolean placeholder, boolean hasAuthority, LocalDate validTo, RegionCode successor) {
}
