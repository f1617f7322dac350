package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Jsons;
import org.baosong.scope.control.CurrentActor;
import org.baosong.web.FacesErrors;
import org.baosong.web.api.Unwrapped;

/**
 * The page on which a filing is filled in. It keeps nothing between requests: what was typed is saved or, if the save is refused,
 * shown again. After a save the browser is sent to the page anew, so that reloading never posts twice.
 */
@Named
@RequestScoped
public class FilingForm {

    private static final String PAGE = "/filing/form.xhtml?faces-redirect=true&id=";

    @EJB
    private Filings filings;

    @EJB
    private Campaigns campaigns;

    @Inject
    private FormSheets sheets;

    @Inject
    private StateWords states;

    @Inject
    private CurrentActor current;

    @Inject
    private HttpServletRequest request;

    private FormSheet sheet;
    private CampaignView campaign;
    private boolean stale;

    /** A step of a long form, for the bar at its top. */
    public record FormStep(String href, String title, boolean complete) {
    }

    /** Opens the filing that an organisation owes, if the address names no filing yet. */
    public void enter() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (Requested.has(request, "id") || faces.isPostback()) {
            return;
        }
        FilingView opened = filings.open(Requested.key(request, "campaign"), filer());
        faces.getExternalContext().redirect(request.getContextPath() + "/filing/form.xhtml?id=" + opened.id());
    }

    /** The organisation asked for, or one's own. */
    private long filer() {
        return Requested.has(request, "organisation") ? Requested.key(request, "organisation") : current.get().organisationId();
    }

    /** The form; null while the address names no filing. */
    public FormSheet getSheet() {
        if (sheet == null && Requested.has(request, "id")) {
            sheet = sheets.of(filings.opened(Requested.key(request, "id")));
            if (sheet.filing().editable() && Requested.has(request, "check")) {
                sheet.complain(filings.check(sheet.filing().id()));
            }
        }
        return sheet;
    }

    public FilingView getFiling() {
        return getSheet() == null ? null : getSheet().filing();
    }

    /** Saves and comes back. */
    public String save() {
        return store() ? PAGE + getFiling().id() + "&saved=1" : null;
    }

    /** Saves and says what is missing. */
    public String check() {
        return store() ? PAGE + getFiling().id() + "&check=1" : null;
    }

    /** Saves and, if nothing is missing, goes on to reading all again before 上报. */
    public String submit() {
        if (!store()) {
            return null;
        }
        FilingView saved = filings.get(getFiling().id());
        boolean ready = saved.unreadable().isEmpty() && filings.check(saved.id()).isEmpty();
        return ready ? "/filing/submit.xhtml?faces-redirect=true&id=" + saved.id() : PAGE + saved.id() + "&check=1&submit=1";
    }

    private boolean store() {
        JsonObjectBuilder changes = Jsons.object();
        getSheet().typed().forEach(changes::add);
        try {
            filings.save(getFiling().id(), Requested.number(request, "rowVersion"), changes.build(), true);
            return true;
        } catch (RuntimeException thrown) {
            showAgain(thrown);
            return false;
        }
    }

    /** Shows what is stored now with what was typed over it, and says why it was not saved. */
    private void showAgain(RuntimeException thrown) {
        Optional<DomainException> refusal = Unwrapped.refusal(thrown);
        stale = refusal.filter(why -> why.error() == CommonError.STALE).isPresent();
        FormSheet fresh = sheets.of(filings.opened(getFiling().id()));
        sheet.typed().forEach(fresh::type);
        sheet = fresh;
        if (!stale) {
            FacesErrors.show(FacesContext.getCurrentInstance(), thrown);
        }
    }

    /** Whether somebody else saved while this page was open. */
    public boolean isStale() {
        return stale;
    }

    public boolean isSaved() {
        return Requested.has(request, "saved");
    }

    public boolean isChecked() {
        return Requested.has(request, "check");
    }

    /** Whether the check was asked for and found nothing. */
    public boolean isFlawless() {
        return isChecked() && getFiling().editable() && getComplaints().isEmpty();
    }

    public List<FormSheet.Complaint> getComplaints() {
        return getSheet() == null ? List.of() : sheet.complaints();
    }

    public String getState() {
        return states.label(getFiling());
    }

    public String getStateStyle() {
        return states.style(getFiling());
    }

    /** The campaign it belongs to; null if none. */
    public CampaignView getCampaign() {
        if (campaign == null && getFiling() != null && getFiling().campaignId() != 0) {
            campaign = campaigns.get(getFiling().campaignId());
        }
        return campaign;
    }

    /** The organisation whose list leads here. */
    public long getHome() {
        return getSheet() == null ? 0 : sheet.home();
    }

    /** The bar at the top; empty for short forms. */
    public List<FormStep> getSteps() {
        List<Section> sections = getSheet().sections();
        return sections.size() <= 3 ? List.of() : sections.stream().filter(sheet::isAsked).map(this::step).toList();
    }

    private FormStep step(Section section) {
        boolean complete = sheet.progress(section).map(progress -> progress.filled() >= progress.required()).orElse(true);
        return new FormStep("#" + SectionPanel.anchor(section), section.title().in(sheet.words().locale()), complete);
    }
}
