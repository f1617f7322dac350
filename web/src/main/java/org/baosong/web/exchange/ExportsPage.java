package org.baosong.web.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.exchange.boundary.ExportRequest;
import org.baosong.exchange.boundary.ExportView;
import org.baosong.exchange.boundary.Exports;
import org.baosong.exchange.entity.ExportKind;
import org.baosong.exchange.entity.ExportState;
import org.baosong.filing.entity.FilingState;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Reply;

/** One's exports: asked for from a list as it is filtered, fetched here. */
@Named
@RequestScoped
public class ExportsPage {

    private static final String PAGE = "/exchange/exports.xhtml";

    @EJB
    private Exports exports;
    @Inject
    private Asked asked;
    @Inject
    private Words words;

    private List<ExportView> rows;

    @PostConstruct
    void load() {
        rows = exports.list();
    }

    /** Asks for the list that the button stands above, with the filter its page had. */
    public String start() {
        ExportKind kind = asked.choice(ExportKind.class, "export");
        ExportRequest wanted = new ExportRequest(kind, asked.text("exportText"), asked.text("exportKind"), asked.number("exportCampaign"),
                asked.choice(FilingState.class, "exportState"));
        return FacesErrors.attempt(() -> exports.start(wanted, words.locale())) ? Reply.to(PAGE) : null;
    }

    public List<ExportView> getRows() {
        return rows;
    }

    public boolean isWorking() {
        return rows.stream().anyMatch(row -> row.state() == ExportState.WORKING);
    }

    public String look(ExportView row) {
        return switch (row.state()) {
            case WORKING -> "todo";
            case READY -> "good";
            case STOPPED -> "bad";
        };
    }

    public String size(ExportView row) {
        return row.fileSize() == 0 ? "" : Math.max(1, row.fileSize() / 1024) + " KB";
    }
}
