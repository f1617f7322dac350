package org.baosong.web.query;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.filing.boundary.FilingFilter;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.Page;
import org.baosong.web.frame.PlaceName;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;
import org.baosong.web.lists.Standing;

/** Filings of one's area by name, number, campaign and state, with how far each has come. */
@Named
@RequestScoped
public class FilingsPage {

    @EJB
    private FilingQuery filings;
    @EJB
    private Campaigns campaigns;
    @Inject
    private Standing states;
    @Inject
    private PlaceName places;
    @Inject
    private Asked asked;
    @Inject
    private Words words;

    private Page<FilingRow> page;
    private Paging paging;

    @PostConstruct
    void load() {
        FilingFilter filter = new FilingFilter(getText(), "", asked.number("campaign"), asked.choice(FilingState.class, "state"), 0, 0);
        page = filings.list(filter, asked.wanted());
        paging = asked.numbered("/query/filings.xhtml", page.rows().size(), page.total(), page.next(), "text", "campaign", "state");
        states.prepare(page.rows());
    }

    public List<FilingRow> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return paging;
    }

    public Standing.Badge state(FilingRow row) {
        return states.of(row);
    }

    /** Who has it now: the filer, or a desk. */
    public String holder(FilingRow row) {
        if (row.state().isEditable()) {
            return words.of("query.holder.filer");
        }
        String desk = states.desk(row);
        return desk.isEmpty() ? "" : places.ofDesk(desk);
    }

    public List<SelectItem> getCampaigns() {
        return campaigns.list().stream().map(c -> new SelectItem(String.valueOf(c.id()), c.title())).toList();
    }

    public List<SelectItem> getStates() {
        return Arrays.stream(FilingState.values()).map(state -> new SelectItem(state.name(), words.term("filingState." + state))).toList();
    }

    public boolean isFiltered() {
        return !getText().isEmpty() || asked.number("campaign") != 0 || !getState().isEmpty();
    }

    public String getText() {
        return asked.text("text");
    }

    public String getCampaign() {
        return asked.text("campaign");
    }

    public String getState() {
        return asked.text("state");
    }
}
