package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baosong.audit.boundary.Stages;
import org.baosong.filing.boundary.EventView;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingState;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;

/** 状态与历史: who has a filing now and since when, the ladder to the top, everything that happened, and the answers as filed. */
@Named
@RequestScoped
public class FilingProgress {

    @EJB
    private Filings filings;

    @EJB
    private Stages stages;

    @Inject
    private FormSheets sheets;

    @Inject
    private Rungs rungs;

    @Inject
    private StateWords states;

    @Inject
    private Words words;

    @Inject
    private CurrentActor current;

    private FormSheet sheet;
    private List<EventView> events;
    private Ladder ladder;
    private List<Stages.StageEvent> stageEvents;
    private Map<Long, Stages.Stage> stage;

    /** A line of the history in words; empty where there is nothing. */
    public record Line(Instant at, String time, String action, String actor, String place, String reason, String opinion) {
    }

    public FormSheet getSheet() {
        if (sheet == null) {
            sheet = sheets.of(filings.opened(Requested.key(Requested.inFaces(), "id")));
        }
        return sheet;
    }

    public FilingView getFiling() {
        return getSheet().filing();
    }

    private List<EventView> events() {
        if (events == null) {
            events = filings.history(getFiling().id());
        }
        return events;
    }

    private List<Stages.StageEvent> stageEvents() {
        if (stageEvents == null) {
            stageEvents = getFiling().batchId() == 0 ? List.of() : stages.history(getFiling().batchId());
        }
        return stageEvents;
    }

    private Ladder ladder() {
        if (ladder == null) {
            ladder = new Ladder(getFiling(), events(), stage().get(getFiling().batchId()), stageEvents());
        }
        return ladder;
    }

    private Map<Long, Stages.Stage> stage() {
        if (stage == null) {
            stage = states.stages(Stream.of(getFiling().batchId()));
        }
        return stage;
    }

    public List<Rungs.RungView> getRungs() {
        return rungs.of(getSheet(), ladder());
    }

    /** Who has it now, and since when, in one sentence. */
    public String getStanding() {
        String since = words.time(ladder().since());
        if (getFiling().state() == FilingState.APPROVED || getFiling().state() == FilingState.REJECTED || getFiling().state() == FilingState.CANCELLED) {
            return words.of("filing.standing.ended", getState(), since);
        }
        String holder = getRungs().stream().filter(Rungs.RungView::now).map(Rungs.RungView::place).findFirst().orElse(getFiling().organisationName());
        if (since.isEmpty()) {
            return words.of("filing.standing.begun", holder);
        }
        return words.of(ladder().isGathering() ? "filing.standing.gathering" : "filing.standing", holder, since);
    }

    public String getState() {
        return states.label(getFiling(), stage());
    }

    public String getStateStyle() {
        return states.style(getFiling());
    }

    /** Everything that happened to it and to the batches that carried it, oldest first. */
    public List<Line> getHistory() {
        List<Line> lines = new ArrayList<>();
        events().forEach(event -> lines.add(new Line(event.at(), words.time(event.at()), words.term("filingAction." + event.action()),
                rungs.actor(event.actor(), event.onBehalf()), rungs.place(getSheet(), event.deskCode()), rungs.reason(getSheet(), event.reasonCode()),
                event.opinion())));
        stageEvents().forEach(event -> lines.add(new Line(event.at(), words.time(event.at()), words.term("batchAction." + event.action()),
                rungs.actor(event.actor(), false), rungs.place(getSheet(), event.desk()), "", event.opinion())));
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    public List<FilingSubmit.Answer> getAnswers() {
        return FilingSubmit.answersOf(getSheet());
    }

    public boolean isWithdrawable() {
        return getFiling().acts().contains(FilingAction.WITHDRAW);
    }

    /** Whether the person has a list of filings to go back to. */
    public boolean isListed() {
        return current.get().has(Role.FILER) || current.get().has(Role.REGISTRAR);
    }

    public boolean isEditable() {
        return getFiling().editable();
    }

    /** Takes the filing back to work on it again. */
    public String withdraw() {
        long id = getFiling().id();
        return FacesErrors.attempt(() -> filings.withdraw(id)) ? "/filing/form.xhtml?faces-redirect=true&id=" + id : null;
    }
}
