package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.baosong.exchange.control.AreaNames;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.region.boundary.Authorities;
import org.baosong.region.boundary.RegionView;
import org.baosong.region.boundary.Regions;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;

/** Collects the names by which lists of the actor's authority may speak of places and organisations. */
@Dependent
class AreaDirectory {

    private static final int MOST_PARENTS = 2_000;

    @EJB
    private Regions regions;
    @EJB
    private Authorities authorities;
    @EJB
    private Organisations organisations;
    @Inject
    private CurrentActor current;

    /** With everything that a template offers. */
    AreaNames forTemplate() {
        AreaNames names = places();
        organisations.parents(MOST_PARENTS).forEach(parent -> names.addOrganisation(String.valueOf(parent.id()), parent.name(), true));
        return names;
    }

    /** Adds the organisations that some rows speak of, as far as others may stand below them. */
    void addParents(AreaNames names, Collection<OrganisationView> known) {
        String area = current.get().desk().region().value();
        known.stream().filter(one -> one.authorityRegion().equals(area) && organisations.mayHaveBelow(one))
                .forEach(one -> names.addOrganisation(String.valueOf(one.id()), one.name(), false));
    }

    /** The townships of the area, named within it, and the authority itself. */
    AreaNames places() {
        Actor actor = current.get();
        RegionCode area = actor.desk().region();
        AreaNames names = new AreaNames();
        names.addOrganisation(area.value(), regions.fullName(area), true);
        names.addOrganisation(area.value(), regions.name(area), false);
        names.addOrganisation(area.value(), authorities.name(actor.desk()), false);
        String prefix = regions.fullName(area);
        for (RegionView place : townships(area)) {
            String within = place.fullName().startsWith(prefix) ? place.fullName().substring(prefix.length()) : place.fullName();
            names.addRegion(place.code().value(), within, List.of(place.name(), place.fullName()));
        }
        return names;
    }

    /** All townships below counties and cities; above them lists give codes, since nobody chooses from thousands. */
    private List<RegionView> townships(RegionCode area) {
        List<RegionView> children = regions.children(area);
        if (area.level() == Level.COUNTY) {
            return children;
        }
        List<RegionView> all = new ArrayList<>();
        if (area.level() == Level.CITY || area.level() == Level.PROVINCE) {
            for (RegionView child : children) {
                all.addAll(child.level() == Level.TOWNSHIP ? List.of(child) : child.level() == Level.COUNTY ? regions.children(child.code()) : below(child));
            }
        }
        return all;
    }

    private List<RegionView> below(RegionView city) {
        return regions.children(city.code()).stream()
                .flatMap(county -> county.level() == Level.TOWNSHIP ? List.of(county).stream() : regions.children(county.code()).stream()).toList();
    }
}
