package org.baosong.web.map;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.audit.boundary.PlaceMap;
import org.baosong.kernel.RegionCode;
import org.baosong.region.boundary.RegionView;
import org.baosong.region.boundary.Regions;
import org.baosong.scope.control.Actor;
import org.baosong.web.lists.Asked;
import org.baosong.web.security.CurrentVisitor;

/** 机构分布图: all submitted places of one's area, and in words those that lie suspiciously far off. */
@Named
@RequestScoped
public class MapPage {

    private static final int SHOWN = 100;

    @EJB
    private PlaceMap map;
    @EJB
    private Regions regions;
    @Inject
    private Asked asked;
    @Inject
    private CurrentVisitor visitors;

    private RegionCode region;
    private PlaceMap.Spots spots;

    @PostConstruct
    void load() {
        Actor actor = visitors.actor();
        RegionCode own = actor.desk() == null ? RegionCode.NATION : actor.desk().region();
        String wanted = asked.text("region");
        region = RegionCode.isRegionCode(wanted) && own.covers(RegionCode.of(wanted)) ? RegionCode.of(wanted) : own;
        spots = map.of(region);
    }

    public String getRegion() {
        return region.value();
    }

    public String getRegionName() {
        return regions.fullName(region);
    }

    public boolean isTooMany() {
        return spots.tooMany();
    }

    public int getCount() {
        return spots.rows().size();
    }

    /** Those far from every other, the farthest first, at most a hundred. */
    public List<PlaceMap.Spot> getFar() {
        return spots.rows().stream().filter(PlaceMap.Spot::far).limit(SHOWN).toList();
    }

    /** Parts to look at one by one. */
    public List<RegionView> getParts() {
        return regions.children(region);
    }
}
