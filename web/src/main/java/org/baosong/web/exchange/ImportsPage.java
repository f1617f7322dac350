package org.baosong.web.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.definition.boundary.DefinitionView;
import org.baosong.definition.boundary.Definitions;
import org.baosong.exchange.boundary.ImportView;
import org.baosong.exchange.boundary.Imports;
import org.baosong.exchange.boundary.UploadLimit;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;
import org.baosong.kernel.Texts;
import org.baosong.web.FacesErrors;
import org.baosong.web.api.Unwrapped;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;
import org.baosong.web.lists.Reply;
import org.baosong.web.security.CurrentVisitor;

/** Where a list begins: the template, the upload, and the lists that came before. */
@Named
@RequestScoped
public class ImportsPage {

    static final String PAGE = "/exchange/list.xhtml";

    @EJB
    private Imports imports;
    @EJB
    private Definitions definitions;
    @EJB
    private Campaigns campaigns;
    @Inject
    private CurrentVisitor visitors;
    @Inject
    private Clock clock;
    @Inject
    private Asked asked;
    @Inject
    private Words words;

    private List<DefinitionView> offered;
    private Page<ImportView> page;
    private Paging paging;
    private Part file;

    @PostConstruct
    void load() {
        offered = definitions.list().stream().filter(definition -> visitors.actor().desk() != null
                && definition.applies().stream().anyMatch(area -> area.covers(visitors.actor().desk().region()))).toList();
        page = imports.list(asked.getAfter(), asked.getSize());
        paging = asked.paging(PAGE, page.rows().size(), page.total(), page.next(), "definition");
    }

    /** Receives the file and goes to where its rows are judged; a file refused is said at its input. */
    public String upload() {
        if (file == null || file.getSize() == 0) {
            return Reply.at("file", words.of("import.noFile"));
        }
        ImportView[] received = new ImportView[1];
        DomainException[] refusal = new DomainException[1];
        boolean done = FacesErrors.attempt(() -> {
            try {
                received[0] = receive();
            } catch (RuntimeException failed) {
                refusal[0] = Unwrapped.refusal(failed).orElseThrow(() -> failed);
            }
        });
        if (refusal[0] != null) {
            return Reply.at("file", Texts.error(words.locale(), refusal[0]));
        }
        return done ? Reply.to(ImportPage.PAGE, "id", received[0].id()) : null;
    }

    private ImportView receive() {
        try (InputStream body = file.getInputStream()) {
            return imports.upload(getDefinition(), file.getSubmittedFileName(), body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            discard();
        }
    }

    /** The container keeps large uploads on disk until the request is forgotten. */
    private void discard() {
        try {
            file.delete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public boolean isOffering() {
        return !offered.isEmpty();
    }

    public boolean isSeveral() {
        return offered.size() > 1;
    }

    public List<SelectItem> getDefinitions() {
        return offered.stream().map(definition -> new SelectItem(definition.code(), definition.title().in(words.locale()))).toList();
    }

    /** What is to be filed: as asked, or the first there is. */
    public String getDefinition() {
        String wanted = asked.text("definition");
        return offered.stream().map(DefinitionView::code).filter(wanted::equals).findFirst()
                .orElse(offered.isEmpty() ? "" : offered.get(0).code());
    }

    public String getTitle() {
        return offered.stream().filter(definition -> definition.code().equals(getDefinition())).map(definition -> definition.title().in(words.locale()))
                .findFirst().orElse("");
    }

    /** The campaign that a list would be taken into, or null while none is open. */
    public CampaignView getCampaign() {
        LocalDate today = clock.today();
        Optional<CampaignView> open = getDefinition().isEmpty() ? Optional.empty() : campaigns.openFor(getDefinition(), today);
        return open.orElse(null);
    }

    /** Said when the upload was turned away before it was read. */
    public String getTurnedAway() {
        return asked.text("tooLarge").isEmpty() ? "" : Texts.error(words.locale(), UploadLimit.refusal());
    }

    public List<ImportView> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return paging;
    }

    /**
     * Whether the file input takes part: always when the page is shown, but of a request only when it can carry a file. Reading one
     * out of any other request is a fault of the container's, while the answer is that no file came.
     */
    public boolean isFileThere() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String type = faces.getExternalContext().getRequestContentType();
        return PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId()) || type != null && type.startsWith("multipart/form-data");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
