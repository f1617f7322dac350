package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArray;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.filing.boundary.Submissions;
import org.baosong.kernel.Ids;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.web.FacesErrors;

/** Reading all again before 上报: what goes in, what is still missing and where, and the promise. */
@Named
@RequestScoped
public class FilingSubmit {

    @EJB
    private Filings filings;

    @EJB
    private Submissions submissions;

    @EJB
    private Organisations organisations;

    @EJB
    private Campaigns campaigns;

    @Inject
    private FilerDesk desk;

    @Inject
    private FormSheets sheets;

    @Inject
    private HttpServletRequest request;

    private OrganisationView submitter;
    private CampaignView campaign;
    private List<Part> parts;
    private boolean promiseMissing;

    /**
     * One filing of the submission.
     *
     * @param sheet   null while it has not begun
     * @param missing what stands in the way, in words
     */
    public record Part(FilerDesk.Member member, FormSheet sheet, List<FormSheet.Complaint> missing) {

        public boolean isReady() {
            return sheet != null && missing.isEmpty();
        }

        /** Question and answer, as they will be read by the officer. */
        public List<Answer> answers() {
            return answersOf(sheet);
        }
    }

    /**
     * One question with its answer in words.
     *
     * @param type   of the field, or {@code table}
     * @param person where the number of a person's paper can be shown in full; or empty
     */
    public record Answer(String label, String words, String type, String person) {
    }

    static List<Answer> answersOf(FormSheet sheet) {
        return sheet.sections().stream().filter(sheet::isAsked).flatMap(section -> section.repeats() ? Stream.of(count(sheet, section))
                : section.items().stream().filter(item -> sheet.item(item).visible()).map(item -> answer(sheet, item))).toList();
    }

    private static Answer count(FormSheet sheet, Section section) {
        int rows = sheet.filing().answers().get(section.id()) instanceof JsonArray array ? array.size() : 0;
        return new Answer(section.title().in(sheet.words().locale()), sheet.words().say("form.row.count", rows), "table", "");
    }

    private static Answer answer(FormSheet sheet, Section.Item item) {
        Field head = item.head();
        String words = sheet.display(head);
        String shown = words.isEmpty() ? sheet.words().say("form.nothing") : words;
        return new Answer(head.label().in(sheet.words().locale()), shown, head.type(), sheet.person(head, sheet.filing().answers().get(head.id()), head.id()));
    }

    public OrganisationView getSubmitter() {
        load();
        return submitter;
    }

    public CampaignView getCampaign() {
        load();
        return campaign;
    }

    /** What goes in together; what is in already is left out. */
    public List<Part> getParts() {
        load();
        return parts;
    }

    private void load() {
        if (parts != null) {
            return;
        }
        if (Requested.has(request, "id")) {
            FilingView filing = filings.get(Requested.key(request, "id"));
            submitter = desk.submitterOf(filing);
            campaign = campaigns.get(filing.campaignId());
        } else {
            submitter = organisations.get(Requested.key(request, "organisation"));
            campaign = campaigns.get(Requested.key(request, "campaign"));
        }
        parts = new ArrayList<>();
        desk.family(submitter, campaign).stream().filter(FilerDesk.Member::isEditable).map(this::part).forEach(parts::add);
    }

    private Part part(FilerDesk.Member member) {
        if (!member.isBegun()) {
            return new Part(member, null, List.of());
        }
        FormSheet sheet = sheets.of(member.filing(), member.organisation());
        sheet.complain(filings.check(member.filing().id()));
        return new Part(member, sheet, sheet.complaints());
    }

    /** Whether everything can go in. */
    public boolean isReady() {
        return !getParts().isEmpty() && getParts().stream().allMatch(Part::isReady);
    }

    /** How much is missing in all; a form not begun counts as one. */
    public int getMissing() {
        return getParts().stream().mapToInt(part -> part.sheet() == null ? 1 : part.missing().size()).sum();
    }

    /** Key under which this page's submission counts once, however often its button is pressed. */
    public String getOnceKey() {
        return Requested.has(request, "once") ? request.getParameter("once") : String.valueOf(Ids.next());
    }

    /** Whether the button was pressed without the promise. */
    public boolean isPromiseMissing() {
        return promiseMissing;
    }

    public String submit() {
        promiseMissing = request.getParameter("promise") == null;
        if (promiseMissing) {
            return null;
        }
        return FacesErrors.attempt(this::submitAll) ? "/filing/receipt.xhtml?faces-redirect=true&organisation=" + getSubmitter().id() + "&campaign="
                + getCampaign().id() + "&done=1" : null;
    }

    private void submitAll() {
        String once = getOnceKey();
        Part first = getParts().isEmpty() ? null : getParts().get(0);
        if (first != null && first.member().own()) {
            boolean others = getParts().size() > 1;
            submissions.submit(first.member().filing().id(), Requested.number(request, "rowVersion"), others, once);
            return;
        }
        // The centre's own is in already: what is left of its stations follows one by one, each whole.
        getParts().forEach(part -> submissions.submit(part.member().filing().id(), -1, false, once + "-" + part.member().filing().id()));
    }
}
