package org.baosong.web.organisation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.organisation.entity.OrganisationKind;
import org.baosong.region.boundary.Authorities;
import org.baosong.region.boundary.RegionView;
import org.baosong.region.boundary.Regions;
import org.baosong.web.frame.Words;
import org.baosong.web.security.CurrentVisitor;

/** Choices for placing an institution: townships, organisations above, kinds. */
@RequestScoped
public class Places {

    private static final int MOST_PARENTS = 200;

    @EJB
    private Organisations organisations;
    @EJB
    private Regions regions;
    @EJB
    private Authorities authorities;
    @Inject
    private Words words;
    @Inject
    private CurrentVisitor visitors;

    /** Townships of the county; for an authority above counties the divisions below it. The area itself comes last, for what lies in none. */
    public List<SelectItem> townships() {
        RegionCode area = visitors.actor().desk().region();
        List<SelectItem> items = new ArrayList<>();
        for (RegionView division : regions.children(area)) {
            items.add(new SelectItem(division.code().value(), division.name()));
        }
        if (area.level() != Level.COUNTY || items.isEmpty()) {
            items.add(0, new SelectItem(area.value(), regions.fullName(area)));
        }
        return items;
    }

    /** The authority itself first, then the organisations of the area that can have others below them. */
    public List<SelectItem> parents() {
        DeskCode desk = visitors.actor().desk();
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("0", words.of("org.parent.authority", authorities.name(desk))));
        organisations.kinds().stream().flatMap(kind -> kind.below().stream()).distinct()
                .flatMap(kind -> organisations.list("", kind, "", MOST_PARENTS).rows().stream())
                .filter(parent -> parent.active() && !parent.hasParent() && parent.authorityRegion().equals(desk.region().value()))
                .map(parent -> new SelectItem(String.valueOf(parent.id()), parent.name())).forEach(items::add);
        return items;
    }

    /** Kinds by where they may stand: directly under the authority, below an organisation, or either. Each is offered once. */
    public List<SelectItem> kinds() {
        return grouped(visitors.actor().desk().level(), organisations.kinds()).entrySet().stream().map(group -> group(group.getKey(), group.getValue())).toList();
    }

    /** Kinds by the key of the heading under which they are offered, in the order of the dictionary. */
    static Map<String, List<OrganisationKind>> grouped(Level level, List<OrganisationKind> kinds) {
        Map<String, List<OrganisationKind>> groups = new LinkedHashMap<>();
        for (OrganisationKind kind : kinds) {
            boolean direct = kind.fitsUnderAuthority(level);
            boolean below = level == Level.COUNTY && !kind.below().isEmpty();
            if (direct || below) {
                groups.computeIfAbsent(direct && below ? "org.kind.either" : direct ? "org.kind.direct" : "org.kind.below", key -> new ArrayList<>()).add(kind);
            }
        }
        return groups;
    }

    /** Kinds one institution may be changed to, where it stands. */
    public List<SelectItem> kindsFor(OrganisationView organisation) {
        return organisations.kindsToAdd(organisation.parentId()).stream().map(this::item).toList();
    }

    private SelectItem group(String key, List<OrganisationKind> kinds) {
        return new SelectItemGroup(words.of(key), null, false, kinds.stream().map(this::item).toArray(SelectItem[]::new));
    }

    private SelectItem item(OrganisationKind kind) {
        return new SelectItem(kind.kind(), kind.label(words.locale()));
    }
}
