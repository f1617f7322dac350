package org.baosong.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baosong.audit.boundary.PreCheckView;
import org.baosong.audit.boundary.Stages;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.EventView;
import org.baosong.filing.boundary.FilingFile;
import org.baosong.filing.boundary.FilingFiles;
import org.baosong.filing.boundary.FilingSheet;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.entity.FilingAction;
import org.baosong.web.frame.PlaceName;
import org.baosong.web.frame.Words;

/** Everything a decision is based on: what was submitted, in words; what was said of it before; what happened to it so far. */
@RequestScoped
public class DecisionFile {

    @EJB
    private FilingFiles files;
    @EJB
    private Stages stages;
    @EJB
    private Definitions definitions;
    @Inject
    private Words words;
    @Inject
    private PlaceName places;

    private FilingFile file;
    private FilingView filing;
    private FilingDefinition definition;
    private PreCheckView check;
    private List<Happened> history;

    /** A line of the history: what was done, by whom at which desk, with which words. */
    public record Happened(Instant at, String act, String who, String opinion) {
    }

    void open(long filingId, PreCheckView seen) {
        file = files.open(filingId, words.locale());
        filing = file.filing();
        definition = definitions.get(filing.definitionCode(), filing.definitionVersion());
        check = seen;
    }

    /** What the machine saw in it, or null if it has not looked yet. */
    public PreCheckView getCheck() {
        return check;
    }

    /** Why it should be looked at; empty if the machine saw nothing. */
    public List<String> getFindings() {
        return check == null ? List.of() : Findings.words(check, definition, words);
    }

    public FilingView getFiling() {
        return filing;
    }

    public FilingDefinition getDefinition() {
        return definition;
    }

    public FilingSheet getSheet() {
        return file.sheet();
    }

    public String getTitle() {
        return definition.title().in(words.locale());
    }

    public String getStepName() {
        return stepName(filing.stepId());
    }

    /** What a field is called; the whole filing for {@code *}. */
    public String label(String target) {
        Locale locale = words.locale();
        return definition.field(target).map(field -> field.label().in(locale))
                .or(() -> definition.section(target).map(section -> section.title().in(locale)))
                .or(() -> row(target)).orElseGet(() -> words.of("audit.whole"));
    }

    /** A row of a table by its identity. */
    private Optional<String> row(String target) {
        return getSheet().parts().stream().filter(part -> target.startsWith(part.id() + "/"))
                .map(part -> words.of("audit.row", part.title(), part.rowIds().indexOf(target.substring(part.id().length() + 1)) + 1)).findFirst();
    }

    public String reason(String code) {
        return code == null || code.isEmpty() ? "" : Reasons.label(definition, code, words.locale());
    }

    /** Remarks made on a field in earlier rounds. */
    public List<FilingView.RemarkView> remarksOn(String fieldId) {
        return filing.remarks().stream().filter(remark -> remark.target().equals(fieldId)).toList();
    }

    public List<FilingView.RemarkView> getRemarks() {
        return filing.remarks();
    }

    /** Newest first: the last word matters most. */
    public List<Happened> getHistory() {
        if (history == null) {
            history = new ArrayList<>();
            file.history().forEach(event -> history.add(line(event)));
            if (filing.batchId() != 0) {
                stages.history(filing.batchId()).forEach(event -> history.add(new Happened(event.at(), words.term("batchAction." + event.action()),
                        event.actor() + words.of("list.separator") + places.ofDesk(event.desk()), event.opinion())));
            }
            history.sort(Comparator.comparing(Happened::at).reversed());
        }
        return history;
    }

    private Happened line(EventView event) {
        String who = event.actor().startsWith("system:") ? words.of("audit.system") : event.actor();
        String opinion = event.reasonCode().isEmpty() ? event.opinion() : words.of("audit.reasoned", reason(event.reasonCode()), event.opinion());
        return new Happened(event.at(), words.term("filingAction." + event.action()), event.onBehalf() ? words.of("filing.onBehalf", who) : who, opinion);
    }

    /** Who submitted it for the organisation (代填), and when, in words; empty if it did so itself. */
    public String getOnBehalf() {
        return file.history().stream().filter(event -> event.action() == FilingAction.SUBMIT).reduce((before, last) -> last).filter(EventView::onBehalf)
                .map(event -> words.of("audit.onBehalf", event.actor(), words.time(event.at()))).orElse("");
    }

    /** Required items and answered ones, as the filer counted them. */
    public int getRequired() {
        return filing.progress().stream().mapToInt(FilingView.SectionProgress::required).sum();
    }

    public int getFilled() {
        return filing.progress().stream().mapToInt(FilingView.SectionProgress::filled).sum();
    }

    private String stepName(String stepId) {
        return definition.step(stepId).map(step -> step.label().in(words.locale())).orElse("");
    }
}
