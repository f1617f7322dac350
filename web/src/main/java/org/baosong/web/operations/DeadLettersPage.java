package org.baosong.web.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.kernel.Page;
import org.baosong.messaging.boundary.DeadLetterView;
import org.baosong.messaging.boundary.DeadLetters;
import org.baosong.messaging.boundary.OutboxStatus;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;
import org.baosong.web.lists.Reply;

/** Messages nobody could handle, and how much waits to be sent: business words first, technical detail folded. */
@Named
@RequestScoped
public class DeadLettersPage {

    private static final String PAGE = "/operations/dead-letters.xhtml";
    private static final List<String> STATES = List.of("OPEN", "RETRIED", "DISCARDED");

    @EJB
    private DeadLetters letters;
    @EJB
    private OutboxStatus outbox;
    @Inject
    private Asked asked;
    @Inject
    private Words words;

    private Page<DeadLetterView> page;
    private Paging paging;
    private OutboxStatus.View status;
    private String reason = "";
    private boolean discarding;

    @PostConstruct
    void load() {
        page = letters.list(getState(), asked.getAfter().isEmpty() ? null : asked.getAfter(), asked.getSize());
        paging = asked.paging(PAGE, page.rows().size(), page.total(), page.next(), "state");
        status = outbox.view();
    }

    public String retry() {
        return FacesErrors.attempt(() -> letters.retry(asked.text("retry"))) ? Reply.done(words.of("ops.dead.retried"), PAGE) : null;
    }

    public String discard() {
        discarding = true;
        if (reason.isBlank()) {
            return Reply.at("reason", words.of("ops.dead.reason.missing"));
        }
        return FacesErrors.attempt(() -> letters.discard(asked.text("target"), reason)) ? Reply.done(words.of("ops.dead.discarded"), PAGE) : null;
    }

    /** What the message was about, in words of the business; its technical name if there are none. */
    public String about(DeadLetterView letter) {
        String key = "ops.type." + (letter.type() == null ? "unreadable" : letter.type());
        String said = words.of(key);
        return said.equals(key) ? letter.type() : said;
    }

    public List<DeadLetterView> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return paging;
    }

    public OutboxStatus.View getStatus() {
        return status;
    }

    public String getState() {
        return STATES.contains(asked.text("state")) ? asked.text("state") : STATES.get(0);
    }

    public List<String> getStates() {
        return STATES;
    }

    public boolean isDiscarding() {
        return discarding;
    }

    public String getTarget() {
        return asked.text("target");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
