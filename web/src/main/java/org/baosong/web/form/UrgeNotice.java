package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.UrgeView;
import org.baosong.campaign.boundary.Urges;
import org.baosong.filing.boundary.FilingView;
import org.baosong.web.frame.PlaceName;
import org.baosong.web.frame.Words;

/** Who asked (催报) for what is still missing, in words; asked once for each filing of a page. */
@Named
@RequestScoped
public class UrgeNotice {

    @EJB
    private Urges urges;

    @EJB
    private Campaigns campaigns;

    @Inject
    private PlaceName places;

    @Inject
    private Words words;

    private final Map<Long, String> known = new HashMap<>();

    /** The latest urge of those who still owe in a campaign; empty if nobody asked. */
    public String of(CampaignView campaign, Collection<Long> owing) {
        return urges.of(campaign.id(), owing).stream().findFirst().map(urge -> say(urge, campaign)).orElse("");
    }

    /** The latest urge to submit a filing that is still with its filer; empty if nobody has asked since it was there. */
    public String of(FilingView filing) {
        return filing == null || !filing.editable() || filing.campaignId() == 0 ? "" : known.computeIfAbsent(filing.id(), id -> latest(filing));
    }

    private String latest(FilingView filing) {
        return urges.of(filing.campaignId(), List.of(filing.organisationId())).stream()
                .filter(urge -> filing.submittedAt() == null || urge.at().isAfter(filing.submittedAt())).findFirst()
                .map(urge -> say(urge, campaigns.get(filing.campaignId()))).orElse("");
    }

    private String say(UrgeView urge, CampaignView campaign) {
        return words.of("home.urged", places.ofDesk(urge.desk()), words.time(urge.at()), words.date(campaign.closesOn()));
    }
}
