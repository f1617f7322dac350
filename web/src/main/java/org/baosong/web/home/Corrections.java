package org.baosong.web.home;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.kernel.Clock;
import org.baosong.web.form.PageWording;
import org.baosong.web.form.Pins;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Standing;

/** 退回待修改: the filings of an institution, and of those it files for, that came back, with what was said and the way to it. */
@RequestScoped
public class Corrections {

    @EJB
    private FilingQuery filings;
    @EJB
    private Definitions definitions;
    @Inject
    private Standing states;
    @Inject
    private PageWording wording;
    @Inject
    private Words words;
    @Inject
    private Clock clock;

    /**
     * One filing to correct.
     *
     * @param title of its 事项, with the period
     * @param until until when, in words; empty if there is no limit
     * @param late  whether that has passed
     * @param pins  what was said; the first leads to the page
     */
    public record Correction(FilingRow filing, String title, Standing.Badge state, String until, boolean late, List<Pins.Pin> pins) {

        /** The page on which it is corrected, at the first place that was returned. */
        public String link() {
            return link(pins.isEmpty() ? null : pins.get(0));
        }

        /** The same at one of the places. */
        public String link(Pins.Pin pin) {
            return "/filing/form.xhtml?id=" + filing.id() + (pin == null ? "" : pin.fragment());
        }
    }

    /** What is to be corrected, the most urgent first. */
    public List<Correction> of(Collection<Long> organisations) {
        return filings.returnedOf(organisations).stream().map(this::correction).toList();
    }

    private Correction correction(FilingQuery.Returned returned) {
        FilingRow row = returned.row();
        FilingDefinition definition = definitions.get(row.definitionCode(), row.definitionVersion());
        boolean late = returned.correctionUntil() != null && returned.correctionUntil().isBefore(clock.now());
        return new Correction(row, (definition.title().in(words.locale()) + " " + row.period()).strip(), states.of(row),
                words.until(returned.correctionUntil()), late, new Pins(definition, JsonValue.EMPTY_JSON_OBJECT, wording).open(returned.remarks()));
    }
}
