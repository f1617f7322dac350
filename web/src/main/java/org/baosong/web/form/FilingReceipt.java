package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.kernel.Clock;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.web.frame.Words;

/** The receipt of 上报: every 登记编号 of an organisation and those below it in a campaign, to be kept and printed. */
@Named
@RequestScoped
public class FilingReceipt {

    @EJB
    private Organisations organisations;

    @EJB
    private Campaigns campaigns;

    @Inject
    private FilerDesk desk;

    @Inject
    private StateWords states;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private List<FilerDesk.Member> members;

    public OrganisationView getOrganisation() {
        return organisations.get(Requested.key(request, "organisation"));
    }

    public CampaignView getCampaign() {
        return campaigns.get(Requested.key(request, "campaign"));
    }

    /** Whether the submission has just been made. */
    public boolean isDone() {
        return Requested.has(request, "done");
    }

    public List<FilerDesk.Member> getMembers() {
        if (members == null) {
            members = desk.family(getOrganisation(), getCampaign()).stream()
                    .filter(member -> member.isBegun() && !member.filing().filingNo().isEmpty()).toList();
        }
        return members;
    }

    public String state(FilerDesk.Member member) {
        return states.label(member.filing());
    }

    public String style(FilerDesk.Member member) {
        return states.style(member.filing());
    }

    public String getPrintedAt() {
        return words.time(clock.now());
    }
}
