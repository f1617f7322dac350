package org.baosong.web.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.kernel.Level;
import org.baosong.kernel.Ids;
import org.baosong.kernel.RegionCode;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.region.boundary.RegionView;
import org.baosong.region.boundary.Regions;
import org.baosong.web.form.field.PlaceList;

/** What surrounds one filer: the divisions of the area of its authority, and the organisations it may know of. */
final class FilerSurroundings implements FormSheet.Surroundings {

    private final Regions regions;
    private final Organisations organisations;
    private final OrganisationView filer;
    private final RegionCode area;
    private final LocalDate today;
    private final boolean persons;
    private final Map<String, Optional<String>> names = new HashMap<>();

    FilerSurroundings(Regions regions, Organisations organisations, OrganisationView filer, LocalDate today, boolean persons) {
        this.regions = regions;
        this.organisations = organisations;
        this.filer = filer;
        this.area = RegionCode.of(filer.authorityRegion());
        this.today = today;
        this.persons = persons;
    }

    @Override
    public long home() {
        return filer.hasParent() ? filer.parentId() : filer.id();
    }

    @Override
    public boolean opensPersons() {
        return persons;
    }

    @Override
    public RegionCode authority() {
        return area;
    }

    @Override
    public List<PlaceList> places(Level level, String chosen) {
        List<PlaceList> lists = new ArrayList<>();
        Optional<RegionCode> wish = Optional.of(chosen).filter(RegionCode::isRegionCode).map(RegionCode::of);
        RegionCode above = area;
        while (above != null && above.level().isAbove(level)) {
            List<RegionView> below = regions.children(above);
            Level at = below.isEmpty() ? level : below.get(0).level();
            Optional<RegionCode> here = wish.flatMap(code -> code.at(at));
            lists.add(new PlaceList(at, regions.fullName(above), below.stream().map(FilerSurroundings::place).toList(),
                    at == level ? chosen : here.map(RegionCode::value).orElse("")));
            above = at == level ? null : here.orElse(null);
        }
        if (lists.isEmpty() || lists.get(lists.size() - 1).level() != level) {
            lists.add(new PlaceList(level, "", List.of(), chosen));
        }
        return lists;
    }

    private static PlaceList.Place place(RegionView region) {
        return new PlaceList.Place(region.code().value(), region.name());
    }

    @Override
    public String area() {
        return regions.fullName(area);
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public Optional<String> regionName(String code) {
        return RegionCode.isRegionCode(code) ? regions.find(RegionCode.of(code)).map(RegionView::fullName) : Optional.empty();
    }

    @Override
    public Optional<String> organisationName(String id) {
        if (RegionCode.isRegionCode(id)) {
            return regionName(id);
        }
        return names.computeIfAbsent(id, key -> Ids.read(key).flatMap(organisations::find).map(OrganisationView::name));
    }
}
