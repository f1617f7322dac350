package org.baosong.web.home;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baosong.audit.boundary.BatchView;
import org.baosong.audit.boundary.Batches;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationCounts;
import org.baosong.kernel.Clock;
import org.baosong.scope.entity.Role;
import org.baosong.web.audit.Waiting;
import org.baosong.web.campaign.Progress;
import org.baosong.web.frame.Words;
import org.baosong.web.security.CurrentVisitor;

/** An officer's day: filings to audit, batches to confirm, one's own report, and how far the area has come. */
@RequestScoped
public class OfficerDay {

    private static final int CAMPAIGNS = 3;

    @EJB
    private Batches batches;
    @EJB
    private Campaigns campaigns;
    @Inject
    private Waiting load;
    @Inject
    private Words words;
    @Inject
    private Clock clock;
    @Inject
    private CurrentVisitor visitors;

    private Batches.Today today;

    /** How far the area has come in a campaign. */
    public record Area(CampaignView campaign, Progress progress) {
    }

    public List<Todo> todos() {
        List<Todo> todos = new ArrayList<>();
        if (visitors.has(Role.AUDITOR)) {
            addWorklist(todos);
        }
        if (visitors.has(Role.CONFIRMER)) {
            addReceived(todos);
            addOwn(todos);
        }
        return todos;
    }

    /** Campaigns that are on, newest first. */
    public List<Area> areas() {
        List<CampaignView> on = campaigns.list().stream().filter(campaign -> !clock.today().isAfter(campaign.closesOn().plusYears(1))).limit(CAMPAIGNS).toList();
        Map<Long, ObligationCounts> counts = campaigns.areaCounts(on.stream().map(CampaignView::id).toList());
        return on.stream().map(campaign -> new Area(campaign, Progress.of(counts.get(campaign.id())))).toList();
    }

    private void addWorklist(List<Todo> todos) {
        int waiting = load.waiting();
        if (waiting > 0) {
            int overdue = load.overdue();
            todos.add(new Todo(words.of("home.todo.audit", waiting), overdue > 0 ? words.of("home.todo.overdue", overdue) : "",
                    "/audit/worklist.xhtml", words.of("home.do.audit"), overdue > 0 ? "bad" : "todo"));
        }
    }

    private void addReceived(List<Todo> todos) {
        List<BatchView> received = today().batches().stream().filter(BatchView::received).toList();
        if (!received.isEmpty()) {
            todos.add(new Todo(words.of("home.todo.received", received.size()), received.get(0).campaignTitle(),
                    "/batch/list.xhtml?campaign=" + received.get(0).campaignId(), words.of("home.do.confirm"), "todo"));
        }
    }

    private void addOwn(List<Todo> todos) {
        List<BatchView> gathering = today().batches().stream().filter(BatchView::mine).filter(batch -> batch.state().isGathering()).limit(CAMPAIGNS).toList();
        Map<Long, Batches.Missing> found = today().missing();
        for (BatchView own : gathering) {
            Batches.Missing gate = found.get(own.id());
            if (gate.expected() == 0) {
                continue;
            }
            String link = "/batch/list.xhtml?campaign=" + own.campaignId();
            todos.add(gate.missing().isNone()
                    ? new Todo(words.of("home.todo.reportable", own.campaignTitle()), "", link, words.of("home.do.report"), "warn")
                    : new Todo(words.of("home.todo.gathering", own.campaignTitle(), gate.missing()), "", link, words.of("home.do.missing"), ""));
        }
    }

    private Batches.Today today() {
        if (today == null) {
            today = batches.today(CAMPAIGNS);
        }
        return today;
    }
}
