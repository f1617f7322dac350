package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baosong.audit.boundary.Stages;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.kernel.RegionCode;
import org.baosong.organisation.boundary.AddedOrganisation;
import org.baosong.organisation.boundary.NewOrganisation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.organisation.entity.OrganisationKind;
import org.baosong.region.boundary.RegionView;
import org.baosong.region.boundary.Regions;
import org.baosong.scope.control.CurrentActor;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;

/** 机构信息上报: what one organisation has to file in a campaign, for itself and for those below it, and adding one below it. */
@Named
@RequestScoped
public class FilingList {

    @EJB
    private Organisations organisations;

    @EJB
    private Regions regions;

    @Inject
    private FilerDesk desk;

    @Inject
    private StateWords states;

    @Inject
    private CurrentActor current;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private OrganisationView organisation;
    private List<CampaignView> campaigns;
    private List<FilerDesk.Member> members;
    private Map<Long, Stages.Stage> stages;
    private Map<String, OrganisationKind> kinds;
    private List<OrganisationKind> kindsToAdd;
    private String name;
    private String region;
    private String kind;

    /** The organisation whose list this is; null for an officer who has not chosen one. */
    public OrganisationView getOrganisation() {
        if (organisation == null) {
            long own = current.get().organisationId();
            if (own != 0 || Requested.has(request, "organisation")) {
                organisation = organisations.get(own != 0 ? own : Requested.key(request, "organisation"));
            }
        }
        return organisation;
    }

    /** Whether an authority fills in for the organisation (代填). */
    public boolean isOnBehalf() {
        return current.get().desk() != null;
    }

    public List<CampaignView> getCampaigns() {
        if (campaigns == null) {
            campaigns = desk.campaignsOf(getOrganisation().id());
        }
        return campaigns;
    }

    /** The campaign shown; null if there is nothing to file. */
    public CampaignView getCampaign() {
        long wanted = Requested.has(request, "campaign") ? Requested.key(request, "campaign") : 0;
        return desk.chosen(getCampaigns(), wanted).orElse(null);
    }

    public List<FilerDesk.Member> getMembers() {
        if (members == null) {
            members = getCampaign() == null ? List.of() : desk.family(getOrganisation(), getCampaign());
            stages = states.stages(members.stream().filter(FilerDesk.Member::isBegun).map(member -> member.filing().batchId()));
        }
        return members;
    }

    public String kindOf(OrganisationView each) {
        if (kinds == null) {
            kinds = organisations.kinds().stream().collect(Collectors.toMap(OrganisationKind::kind, known -> known));
        }
        return each.kind().isEmpty() ? words.of("filing.kindUnknown") : kinds.get(each.kind()).label(words.locale());
    }

    public String state(FilerDesk.Member member) {
        if (member.isBegun()) {
            return states.label(member.filing(), stages);
        }
        return words.of(member.owes() ? "filing.notBegun" : "filing.exempt");
    }

    public String style(FilerDesk.Member member) {
        return member.isBegun() ? states.style(member.filing()) : "";
    }

    /** Whether something is left to submit. */
    public boolean isOpen() {
        return getMembers().stream().anyMatch(member -> member.isBegun() && member.filing().editable());
    }

    /** Whether something has been submitted, so that there is a receipt. */
    public boolean isReceipted() {
        return getMembers().stream().anyMatch(member -> member.isBegun() && !member.filing().filingNo().isEmpty());
    }

    /** What the filer should do next, in one sentence. */
    public String getAdvice() {
        long left = getMembers().stream().filter(FilerDesk.Member::isEditable)
                .filter(member -> !member.isBegun() || !member.filing().isComplete()).count();
        if (left > 0) {
            return words.of("filing.advice.fill", left);
        }
        return words.of(isOpen() ? "filing.advice.submit" : "filing.advice.done");
    }

    // ---- adding an organisation below ----

    /** Kinds that may stand below this one; none if it can have none. */
    public List<OrganisationKind> getKindsToAdd() {
        if (kindsToAdd == null) {
            kindsToAdd = organisations.kindsToAdd(getOrganisation().id());
        }
        return kindsToAdd;
    }

    public boolean isMayAdd() {
        return !getOrganisation().hasParent() && !getKindsToAdd().isEmpty();
    }

    /** Townships of the area. */
    public List<RegionView> getPlaces() {
        return regions.children(RegionCode.of(getOrganisation().authorityRegion()));
    }

    public String add() {
        AddedOrganisation[] added = new AddedOrganisation[1];
        boolean done = FacesErrors.attempt(() -> added[0] = organisations.create(new NewOrganisation(name, region, getOrganisation().id(), kind)));
        return done ? "/filing/list.xhtml?faces-redirect=true&organisation=" + getOrganisation().id() + "&campaign=" + getCampaign().id()
                + "&added=" + added[0].organisation().id() : null;
    }

    /** The organisation just added, to lead on to its form. */
    public OrganisationView getAdded() {
        return Requested.has(request, "added") ? organisations.get(Requested.key(request, "added")) : null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** A station usually stands in the same township as its centre. */
    public String getRegion() {
        return region == null ? getOrganisation().region() : region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
