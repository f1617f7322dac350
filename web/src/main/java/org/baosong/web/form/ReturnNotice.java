package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.baosong.filing.boundary.EventView;
import org.baosong.filing.boundary.Filings;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingState;
import org.baosong.web.frame.Words;

/** What stands above a filing that came back: who returned it, when and why, until when it can be corrected, and what may be changed. */
@Named
@RequestScoped
public class ReturnNotice {

    private static final Set<FilingAction> RETURNS = Set.of(FilingAction.RETURN, FilingAction.BOUNCE);

    @EJB
    private Filings filings;

    @Inject
    private Rungs rungs;

    @Inject
    private PageWording wording;

    @Inject
    private Words words;

    private Notice notice;

    /**
     * The notice.
     *
     * @param who    who returned it and when, in one sentence
     * @param reason the coded reason in words, or empty
     * @param until  until when it can be corrected, in words; or empty
     * @param pins   what may be changed, in the order of the form; none if all may
     */
    public record Notice(String who, String reason, String opinion, String until, List<Pins.Pin> pins) {

        public boolean isPinned() {
            return !pins.isEmpty();
        }
    }

    /** What is to be said of a filing; null unless it came back. */
    public Notice of(FormSheet sheet) {
        if (sheet == null || sheet.filing().state() != FilingState.RETURNED) {
            return null;
        }
        if (notice == null) {
            notice = notice(sheet);
        }
        return notice;
    }

    private Notice notice(FormSheet sheet) {
        List<Pins.Pin> pins = new Pins(sheet.definition(), sheet.filing().answers(), wording).open(sheet.filing().remarks());
        String until = words.until(sheet.filing().correctionUntil());
        EventView event = filings.history(sheet.filing().id()).stream().filter(one -> RETURNS.contains(one.action()))
                .reduce((first, second) -> second).orElse(null);
        List<Pins.Pin> shown = pins.stream().anyMatch(Pins.Pin::isWhole) ? List.of() : pins;
        String said = pins.stream().filter(Pins.Pin::isWhole).map(Pins.Pin::words).findFirst().orElse("");
        if (event == null) {
            return new Notice("", "", said, until, shown);
        }
        String who = event.action() == FilingAction.BOUNCE ? words.of("form.returned.bySystem", words.time(event.at()))
                : words.of("form.returned.by", rungs.place(sheet, event.deskCode()), rungs.actor(event.actor(), false), words.time(event.at()));
        return new Notice(who, rungs.reason(sheet, event.reasonCode()), event.opinion().isEmpty() ? said : event.opinion(), until, shown);
    }
}
