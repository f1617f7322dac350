package org.baosong.region.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.region.control.Names;
import org.baosong.region.control.RegionDirectory;
import org.baosong.region.control.RegionError;
import org.baosong.region.control.RegionSnapshot;
import org.baosong.region.control.RegionStore;
import org.baosong.region.entity.Authority;
import org.baosong.region.entity.Region;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/**
 * The authorities (主管部门) and which of them stands above which. Reads are look-ups in memory. Not every level has one: an empty
 * answer of {@link #deskAt} means 本级不设, and the step is skipped.
 */
@Stateless
@Scoped
public class Authorities {

    @Inject
    private RegionDirectory directory;

    @Inject
    private RegionStore store;

    @Inject
    private CurrentActor current;

    /** The desk of exactly that level for something in that region. */
    @Permit
    public Optional<DeskCode> deskAt(RegionCode region, Level level, String line) {
        return directory.authorities().deskAt(region, level, line);
    }

    /** The desk in charge of that region: its own, or else the nearest above. */
    @Permit
    public Optional<DeskCode> inCharge(RegionCode region, String line) {
        return directory.authorities().inCharge(region, line);
    }

    /** The nearest desk strictly above a region, for a step whose level is "next". */
    @Permit
    public Optional<DeskCode> deskAbove(RegionCode region, String line) {
        return directory.authorities().above(new DeskCode(region, line));
    }

    /** The nearest desk of the same line above, missing levels skipped; empty at the top. */
    @Permit
    public Optional<DeskCode> parentDesk(DeskCode desk) {
        return directory.authorities().above(desk);
    }

    /** The desks that report to this one, by code. */
    @Permit
    public List<DeskCode> childDesks(DeskCode desk) {
        return directory.authorities().below(desk);
    }

    /** "朝阳区卫生健康委员会"; the code itself if there is no such authority. */
    @Permit
    public String name(DeskCode desk) {
        return directory.authorities().name(desk).orElse(desk.toString());
    }

    @Permit
    public AuthorityView get(DeskCode desk) {
        RegionSnapshot now = directory.current();
        if (!now.authorities().has(desk)) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return view(now, desk);
    }

    /** The authorities of a line that report to the one in charge of that region, by code. */
    @Permit
    public List<AuthorityView> list(RegionCode parent, String line) {
        RegionSnapshot now = directory.current();
        return now.authorities().below(new DeskCode(parent, line)).stream().map(desk -> view(now, desk)).toList();
    }

    @Permit(Role.SYSTEM_ADMIN)
    public void rename(DeskCode desk, String name) {
        checkOwnArea(desk);
        String written = Names.checked(name, Authority.NAME_LENGTH);
        store.markChanged();
        store.authority(desk).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)).rename(written);
    }

    /** Opens the desk of one line in a region, such as the 中医药 authority of a province or the one of a new zone. */
    @Permit(Role.SYSTEM_ADMIN)
    public void establish(DeskCode desk, String name) {
        checkOwnArea(desk);
        String written = Names.checked(name, Authority.NAME_LENGTH);
        store.markChanged();
        Region region = store.region(desk.region()).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        if (region.isPlaceholder() || desk.level() == Level.TOWNSHIP) {
            throw new DomainException(RegionError.NO_SEAT, region.getName());
        }
        if (store.authority(desk).isPresent()) {
            throw new DomainException(RegionError.AUTHORITY_EXISTS, desk.toString());
        }
        store.add(new Authority(desk, written));
        region.seatAuthority();
    }

    private void checkOwnArea(DeskCode desk) {
        if (!desk.region().prefix().startsWith(current.get().scope())) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }

    private static AuthorityView view(RegionSnapshot now, DeskCode desk) {
        String name = now.authorities().name(desk).orElse(desk.toString());
        return new AuthorityView(desk, name, now.regions().inFull(desk.region(), name));
    }
}
