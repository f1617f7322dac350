package org.baosong.web.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.exchange.boundary.ImportView;
import org.baosong.exchange.boundary.Imports;
import org.baosong.exchange.boundary.RowView;
import org.baosong.exchange.entity.ImportState;
import org.baosong.exchange.entity.RowState;
import org.baosong.kernel.Page;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;
import org.baosong.web.lists.Reply;

/** One list: how far it has come, the verdict on each row, and the decision to take it in. */
@Named
@RequestScoped
public class ImportPage {

    static final String PAGE = "/exchange/view.xhtml";
    private static final int UPLOADED = 3;
    private static final int CONFIRMED = 4;

    @EJB
    private Imports imports;
    @EJB
    private Campaigns campaigns;
    @Inject
    private Asked asked;
    @Inject
    private Words words;

    private ImportView list;
    private Page<RowView> rows;
    private Paging paging;

    @PostConstruct
    void load() {
        list = imports.get(asked.id("id"));
        rows = imports.rows(list.id(), getFilter(), asked.getAfter(), asked.getSize(), words.locale());
        paging = asked.paging(PAGE, rows.rows().size(), rows.total(), rows.next(), "id", "state");
    }

    /** Takes everything in, if everything is right. */
    public String confirmAll() {
        return act(() -> imports.confirm(list.id(), true));
    }

    /** Takes the good rows in and leaves the others. */
    public String confirmGood() {
        return act(() -> imports.confirm(list.id(), false));
    }

    public String drop() {
        return act(() -> imports.drop(list.id()));
    }

    public String halt() {
        return act(() -> imports.halt(list.id()));
    }

    /** Goes on after a stop, or tries rows once more. */
    public String resume() {
        return act(() -> imports.resume(list.id()));
    }

    private String act(Runnable act) {
        return FacesErrors.attempt(act) ? Reply.to(PAGE, "id", list.id()) : null;
    }

    public ImportView getList() {
        return list;
    }

    public CampaignView getCampaign() {
        return campaigns.get(list.campaignId());
    }

    public List<RowView> getRows() {
        return rows.rows();
    }

    public Paging getPaging() {
        return paging;
    }

    public boolean isWorking() {
        return list.state().isWorking();
    }

    /** Which of the four steps is under way: 3 checking and deciding, 4 taking in, 5 when everything is done. */
    public int getStep() {
        return switch (list.state()) {
            case CHECKING, DROPPED -> UPLOADED;
            case CHECKED, CONFIRMING, STOPPED -> CONFIRMED;
            case DONE -> CONFIRMED + 1;
        };
    }

    public boolean isDecidable() {
        return list.state() == ImportState.CHECKED && list.mine();
    }

    public boolean isHaltable() {
        return list.state() == ImportState.CONFIRMING && list.mine();
    }

    public String getLook() {
        return switch (list.state()) {
            case CHECKING, CONFIRMING -> "todo";
            case CHECKED -> list.bad() > 0 ? "warn" : "todo";
            case DONE -> list.failed() > 0 ? "warn" : "good";
            case DROPPED, STOPPED -> "bad";
        };
    }

    public String look(RowView row) {
        return row.state() == RowState.GOOD || row.state() == RowState.DONE ? "good" : "bad";
    }

    /** Rows in which state are shown; null for all. */
    public RowState getFilter() {
        return asked.choice(RowState.class, "state");
    }

    /** The states rows can be in now, to be shown by themselves. */
    public List<RowState> getStates() {
        return Arrays.stream(RowState.values()).filter(state -> count(state) > 0).toList();
    }

    public int count(RowState state) {
        return switch (state) {
            case GOOD -> list.good() - list.done() - list.failed();
            case BAD -> list.bad();
            case DONE -> list.done();
            case FAILED -> list.failed();
        };
    }

    public boolean isWorkbookUseful() {
        return list.state() != ImportState.CHECKING;
    }
}
