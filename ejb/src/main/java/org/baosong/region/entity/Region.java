package org.baosong.region.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.scope.entity.Unscoped;

/** One administrative division (行政区划) as stored. It is never deleted: old filings keep the place they were filed from. */
@Entity
@Table(name = "region")
@Cacheable(false)
@Unscoped("public reference data")
public class Region {

    /** The longest name that fits. */
    public static final int NAME_LENGTH = 100;

    @Id
    private String code;

    @Column(name = "parent_code")
    private String parentCode;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "region_level")
    private Level level;

    @Enumerated(EnumType.STRING)
    private RegionKind kind;

    private boolean placeholder;

    @Column(name = "has_authority")
    private boolean hasAuthority;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "successor_code")
    private String successorCode;

    protected Region() {
    }

    /** A zone that exists from that day on. */
    public static Region zone(RegionCode code, String name, LocalDate from) {
        Region zone = new Region();
        zone.code = code.value();
        zone.parentCode = code.parent().map(RegionCode::value).orElse(null);
        zone.name = name;
        zone.level = code.level();
        zone.kind = RegionKind.ZONE;
        zone.validFrom = from;
        return zone;
    }

    public RegionCode getCode() {
        return RegionCode.of(code);
    }

    public String getName() {
        return name;
    }

    public boolean isPlaceholder() {
        return placeholder;
    }

    public boolean hasAuthority() {
        return hasAuthority;
    }

    /** From now on at least one authority sits here. */
    public void seatAuthority() {
        hasAuthority = true;
    }
}
