package org.baosong.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.baosong.identity.boundary.NewAccount;
import org.baosong.organisation.boundary.AddedOrganisation;
import org.baosong.organisation.boundary.NewOrganisation;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.web.FacesErrors;
import org.baosong.web.account.Slips;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Reply;

/** Adds an institution with the three items the county knows; its account is made with it. */
@Named
@RequestScoped
public class NewOrganisationPage {

    @EJB
    private Organisations organisations;
    @Inject
    private Places places;
    @Inject
    private PendingSlips pending;
    @Inject
    private Slips slips;
    @Inject
    private Asked asked;
    @Inject
    private Words words;

    private String name = "";
    private String region = "";
    private String parentId = "0";
    private String kind = "";

    /** What was chosen for the one before is likely for the next one too. */
    @PostConstruct
    void begin() {
        setRegion(asked.text("region"));
        setParentId(asked.text("parentId"));
        setKind(asked.text("kind"));
    }

    /** Saves and goes to the slip, with those that have waited; without an account back to the list. */
    public String create() {
        Optional<AddedOrganisation> added = add();
        if (added.isEmpty()) {
            return null;
        }
        return pending.count() > 0 ? slips.show(pending.take())
                : Reply.done(words.of("org.added.below", added.get().organisation().name()), OrganisationsPage.PAGE);
    }

    /** Saves and stays for the next one. */
    public String createAndGoOn() {
        Optional<AddedOrganisation> added = add();
        if (added.isEmpty()) {
            return null;
        }
        String userName = added.get().userName();
        String name = added.get().organisation().name();
        return Reply.done(userName.isEmpty() ? words.of("org.added.below", name) : words.of("org.added", name, userName),
                "/organisation/new.xhtml", "region", region, "parentId", parentId, "kind", kind);
    }

    /** Prints the slips that wait. */
    public String print() {
        return slips.show(pending.take());
    }

    private Optional<AddedOrganisation> add() {
        AddedOrganisation[] made = new AddedOrganisation[1];
        FacesErrors.attempt(() -> made[0] = organisations.create(new NewOrganisation(name, region, Long.parseLong(parentId), kind)));
        Optional<AddedOrganisation> added = Optional.ofNullable(made[0]);
        added.filter(one -> !one.userName().isEmpty())
                .ifPresent(one -> pending.add(new NewAccount(0, one.userName(), one.organisation().name(), one.initialPassword())));
        return added;
    }

    public int getPendingCount() {
        return pending.count();
    }

    public List<SelectItem> getTownships() {
        return places.townships();
    }

    public List<SelectItem> getParents() {
        return places.parents();
    }

    public List<SelectItem> getKinds() {
        return places.kinds();
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
        this.region = region == null ? "" : region;
    }

    public String getParentId() {
        return parentId;
    }

    public void setParentId(String parentId) {
        this.parentId = parentId != null && parentId.matches("\\d{1,19}") ? parentId : "0";
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? "" : kind;
    }
}
