package org.baosong.web.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Enrolment;
import org.baosong.campaign.boundary.NewCampaign;
import org.baosong.definition.boundary.DefinitionView;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.CampaignRule;
import org.baosong.kernel.Clock;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Reply;

/** Opens a campaign: which 事项, for which period, from when to when. */
@Named
@RequestScoped
public class NewCampaignPage {

    @EJB
    private Enrolment enrolment;
    @EJB
    private Definitions definitions;
    @Inject
    private Words words;
    @Inject
    private Clock clock;

    private String definition = "";
    private String period = "";
    private String title = "";
    private String opensOn = "";
    private String closesOn = "";

    @PostConstruct
    void begin() {
        opensOn = clock.today().toString();
        period = String.valueOf(clock.today().getYear());
    }

    public String open() {
        LocalDate from = date("opensOn", opensOn);
        LocalDate to = date("closesOn", closesOn);
        if (from == null || to == null) {
            return null;
        }
        CampaignView[] opened = new CampaignView[1];
        return FacesErrors.attempt(() -> opened[0] = enrolment.open(new NewCampaign(definition, period, title, from, to)))
                ? Reply.done(words.of("campaign.opened", opened[0].title()), CampaignsPage.PAGE) : null;
    }

    private LocalDate date(String input, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            Reply.at(input, words.of("campaign.date.missing"));
            return null;
        }
    }

    /** Only what is owed by periods. */
    public List<SelectItem> getDefinitions() {
        return definitions.list().stream().filter(view -> view.period() != CampaignRule.PeriodKind.NONE)
                .map((DefinitionView view) -> new SelectItem(view.code(), view.title().in(words.locale()))).toList();
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(String definition) {
        this.definition = definition == null ? "" : definition;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period == null ? "" : period.strip();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(String opensOn) {
        this.opensOn = opensOn == null ? "" : opensOn;
    }

    public String getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(String closesOn) {
        this.closesOn = closesOn == null ? "" : closesOn;
    }
}
