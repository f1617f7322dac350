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
import java.util.stream.Collectors;
import org.baosong.kernel.Page;
import org.baosong.kernel.RegionCode;
import org.baosong.organisation.boundary.Affiliation;
import org.baosong.organisation.boundary.OrganisationFilter;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.organisation.entity.OrganisationKind;
import org.baosong.region.boundary.Regions;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;
import org.baosong.web.lists.Reply;
import org.baosong.web.security.CurrentVisitor;

/** 机构隶属关系维护: ticks institutions and chooses the one above for all of them. */
@Named
@RequestScoped
public class AffiliationPage {

    private static final String PAGE = "/organisation/affiliation.xhtml";

    @EJB
    private Affiliation affiliation;
    @EJB
    private Organisations organisations;
    @EJB
    private Regions regions;
    @Inject
    private Places places;
    @Inject
    private PendingSlips pending;
    @Inject
    private Asked asked;
    @Inject
    private Words words;
    @Inject
    private CurrentVisitor visitors;

    private Page<OrganisationView> page;
    private Paging paging;
    private Map<Long, OrganisationView> parents;
    private Map<String, String> kinds;
    private List<String> accountsToCome = List.of();
    private String parentId = "";

    @PostConstruct
    void load() {
        String authority = visitors.actor().desk().region().value();
        page = organisations.list(new OrganisationFilter(getText(), getKind(), authority, isDirect()), asked.wanted());
        paging = asked.numbered(PAGE, page.rows().size(), page.total(), page.next(), "text", "kind", "direct");
        parents = organisations.byIds(page.rows().stream().map(OrganisationView::parentId).filter(id -> id != 0).distinct().toList());
        kinds = new LinkedHashMap<>();
        organisations.kinds().forEach((OrganisationKind kind) -> kinds.put(kind.kind(), kind.label(words.locale())));
    }

    /** 保存. */
    public String save() {
        List<Long> ticked = asked.ids("organisation");
        if (ticked.isEmpty()) {
            return Reply.warn(words.of("affiliation.nothingTicked"));
        }
        if (!parentId.matches("\\d{1,19}")) {
            return Reply.at("parentId", words.of("affiliation.chooseParent"));
        }
        if (parentId.equals("0") && !asked.text("acknowledge").equals("1")) {
            accountsToCome = affiliation.accountsToCome(ticked);
            if (!accountsToCome.isEmpty()) {
                return null;
            }
        }
        Affiliation.Outcome[] done = new Affiliation.Outcome[1];
        if (!FacesErrors.attempt(() -> done[0] = affiliation.assign(ticked, Long.parseLong(parentId)))) {
            return null;
        }
        done[0].accounts().forEach(pending::add);
        return Reply.done(said(done[0]), PAGE, "text", getText(), "kind", getKind(), "direct", asked.text("direct"));
    }

    private String said(Affiliation.Outcome done) {
        String made = done.accounts().stream().map(account -> words.of("affiliation.account", account.displayName(), account.userName()))
                .collect(Collectors.joining(words.of("list.separator")));
        return words.of("affiliation.saved", done.moved()) + (made.isEmpty() ? "" : words.of("affiliation.made", made));
    }

    /** Institutions that would get an account; asked about before anything is done. */
    public List<String> getAccountsToCome() {
        return accountsToCome;
    }

    public List<OrganisationView> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return paging;
    }

    public String parent(OrganisationView row) {
        return !row.hasParent() ? words.of("affiliation.direct") : parents.containsKey(row.parentId()) ? parents.get(row.parentId()).name() : "";
    }

    public String kind(OrganisationView row) {
        return kinds.getOrDefault(row.kind(), "–");
    }

    public String township(OrganisationView row) {
        return regions.name(RegionCode.of(row.region()));
    }

    public boolean isTicked(OrganisationView row) {
        return asked.ids("organisation").contains(row.id());
    }

    public List<SelectItem> getParents() {
        return places.parents();
    }

    public List<SelectItem> getKinds() {
        return kinds.entrySet().stream().map(kind -> new SelectItem(kind.getKey(), kind.getValue())).toList();
    }

    public boolean isFiltered() {
        return !getText().isEmpty() || !getKind().isEmpty() || isDirect();
    }

    public String getText() {
        return asked.text("text");
    }

    public String getKind() {
        return asked.text("kind");
    }

    /** Whether only those are shown that stand directly under the authority. */
    public boolean isDirect() {
        return asked.text("direct").equals("1");
    }

    public String getParentId() {
        return parentId;
    }

    public void setParentId(String parentId) {
        this.parentId = parentId == null ? "" : parentId;
    }
}
