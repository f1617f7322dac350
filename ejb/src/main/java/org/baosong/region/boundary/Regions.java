package org.baosong.region.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.RegionCode;
import org.baosong.region.control.Division;
import org.baosong.region.control.Names;
import org.baosong.region.control.RegionDirectory;
import org.baosong.region.control.RegionError;
import org.baosong.region.control.RegionIndex;
import org.baosong.region.control.RegionStore;
import org.baosong.region.control.ZoneCode;
import org.baosong.region.entity.Region;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** Administrative divisions: names for showing, lists for choosing. Reads are look-ups in memory and cost no query. */
@Stateless
@Scoped
public class Regions {

    private static final int MOST_HITS = 100;

    @Inject
    private RegionDirectory directory;

    @Inject
    private RegionStore store;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Permit
    public RegionView get(RegionCode code) {
        return find(code).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** Also divisions that are gone, because old filings still name them. */
    @Permit
    public Optional<RegionView> find(RegionCode code) {
        RegionIndex regions = directory.regions();
        return regions.find(code).map(division -> view(regions, division));
    }

    /** "朝阳区"; the code itself if nobody knows it. */
    @Permit
    public String name(RegionCode code) {
        return directory.regions().find(code).map(Division::name).orElse(code.value());
    }

    /** "北京市朝阳区建外街道"; the code itself if nobody knows it. */
    @Permit
    public String fullName(RegionCode code) {
        return directory.regions().fullName(code);
    }

    /** What may be chosen below a division today; counties of a municipality come directly after it. */
    @Permit
    public List<RegionView> children(RegionCode code) {
        RegionIndex regions = directory.regions();
        return regions.children(code, clock.today()).stream().map(division -> view(regions, division)).toList();
    }

    /** Divisions by words of their full name ("朝阳 建外") or the beginning of their code; the closest first, at most 100. */
    @Permit
    public List<RegionView> search(String text, int limit) {
        RegionIndex regions = directory.regions();
        int most = Math.max(0, Math.min(limit, MOST_HITS));
        return regions.search(text, most, clock.today()).stream().map(division -> view(regions, division)).toList();
    }

    /** Adds a 开发区 under a local code (last pair 90 to 99), as from today and as yet without authority. */
    @Permit(Role.SYSTEM_ADMIN)
    public void addZone(RegionCode parent, String name, RegionCode code) {
        if (!parent.prefix().startsWith(current.get().scope()) || store.region(parent).isEmpty()) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        if (!ZoneCode.fits(code, parent)) {
            throw new DomainException(RegionError.ZONE_CODE, code.value(), directory.regions().fullName(parent));
        }
        String written = Names.checked(name, Region.NAME_LENGTH);
        store.markChanged();
        if (store.region(code).isPresent()) {
            throw new DomainException(RegionError.CODE_TAKEN, code.value());
        }
        LocalDate today = clock.today();
        store.add(Region.zone(code, written, today));
    }

    private static RegionView view(RegionIndex regions, Division division) {
        return new RegionView(division.code(), division.code().parent().orElse(null), division.name(),
                regions.fullName(division.code()), division.level(), division.kind().name(), division.placeholder(),
                division.hasAuthority(), division.validTo(), division.successor());
    }
}
