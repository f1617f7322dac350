package org.baosong.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.baosong.identity.boundary.Accounts;
import org.baosong.kernel.Page;
import org.baosong.kernel.RegionCode;
import org.baosong.organisation.boundary.OrganisationFilter;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.organisation.entity.OrganisationKind;
import org.baosong.region.boundary.Regions;
import org.baosong.scope.entity.Role;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;
import org.baosong.web.security.CurrentVisitor;

/** The institutions of one's area: who they are, who logs in for them, how far they have come in the campaign. */
@Named
@RequestScoped
public class OrganisationsPage {

    static final String PAGE = "/organisation/list.xhtml";

    @EJB
    private Organisations organisations;
    @EJB
    private Accounts accounts;
    @EJB
    private Regions regions;
    @Inject
    private FilingStanding standing;
    @Inject
    private Asked asked;
    @Inject
    private Words words;
    @Inject
    private CurrentVisitor visitors;

    private Page<OrganisationView> page;
    private Paging paging;
    private Map<String, OrganisationKind> kinds;
    private Map<Long, String> userNames;
    private Map<Long, OrganisationView> parents;

    @PostConstruct
    void load() {
        page = organisations.list(OrganisationFilter.of(getText(), getKind()), asked.wanted());
        paging = asked.numbered(PAGE, page.rows().size(), page.total(), page.next(), "text", "kind", "campaign");
        kinds = organisations.kinds().stream().collect(Collectors.toMap(OrganisationKind::kind, kind -> kind, (a, b) -> a, LinkedHashMap::new));
        List<Long> ids = page.rows().stream().map(OrganisationView::id).toList();
        userNames = accounts.forOrganisations(ids);
        parents = organisations.byIds(page.rows().stream().map(OrganisationView::parentId).filter(id -> id != 0).distinct().toList());
        standing.load(asked.number("campaign"), ids);
    }

    public List<OrganisationView> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return paging;
    }

    public FilingStanding getStanding() {
        return standing;
    }

    public String kind(OrganisationView row) {
        OrganisationKind kind = kinds.get(row.kind());
        return kind == null ? "" : kind.label(words.locale());
    }

    /** The organisation above, or the area whose authority it stands under. */
    public String parent(OrganisationView row) {
        return row.hasParent() ? Objects.toString(parents.containsKey(row.parentId()) ? parents.get(row.parentId()).name() : null, "")
                : regions.name(RegionCode.of(row.authorityRegion()));
    }

    public String township(OrganisationView row) {
        return regions.name(RegionCode.of(row.region()));
    }

    /** Who logs in for it; empty if the one above files for it. */
    public String userName(OrganisationView row) {
        return userNames.getOrDefault(row.id(), "");
    }

    /** Whether this person may add and correct: only what stands under his own authority. */
    public boolean isMayAdd() {
        return visitors.has(Role.REGISTRAR) && visitors.actor().desk() != null;
    }

    public boolean isMine(OrganisationView row) {
        return isMayAdd() && visitors.actor().desk().region().value().equals(row.authorityRegion());
    }

    public List<SelectItem> getKinds() {
        return kinds.values().stream().map(kind -> new SelectItem(kind.kind(), kind.label(words.locale()))).toList();
    }

    public boolean isFiltered() {
        return !getText().isEmpty() || !getKind().isEmpty();
    }

    public String getText() {
        return asked.text("text");
    }

    public String getKind() {
        return asked.text("kind");
    }
}
