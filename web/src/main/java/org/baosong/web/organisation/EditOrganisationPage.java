package org.baosong.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.organisation.boundary.OrganisationChange;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Reply;

/** Corrects what the authority itself maintains of an institution: name, township, kind. */
@Named
@RequestScoped
public class EditOrganisationPage {

    @EJB
    private Organisations organisations;
    @Inject
    private Places places;
    @Inject
    private Asked asked;
    @Inject
    private Words words;

    private OrganisationView organisation;
    private long rowVersion;
    private String name;
    private String region;
    private String kind;

    @PostConstruct
    void load() {
        organisation = organisations.get(asked.id("id"));
        rowVersion = asked.text("rowVersion").isEmpty() ? organisation.rowVersion() : asked.number("rowVersion");
        name = organisation.name();
        region = organisation.region();
        kind = organisation.kind();
    }

    public String save() {
        return FacesErrors.attempt(() -> organisations.change(organisation.id(), new OrganisationChange(name, region, kind, rowVersion)))
                ? Reply.done(words.of("org.changed", name), OrganisationsPage.PAGE) : null;
    }

    public OrganisationView getOrganisation() {
        return organisation;
    }

    public long getRowVersion() {
        return rowVersion;
    }

    public List<SelectItem> getTownships() {
        return places.townships();
    }

    public List<SelectItem> getKinds() {
        return places.kindsFor(organisation);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
