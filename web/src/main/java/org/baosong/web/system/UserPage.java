package org.baosong.web.system;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.baosong.identity.boundary.AccountView;
import org.baosong.identity.boundary.Accounts;
import org.baosong.identity.boundary.NewAccount;
import org.baosong.kernel.DeskCode;
import org.baosong.scope.entity.Role;
import org.baosong.web.FacesErrors;
import org.baosong.web.account.Slips;
import org.baosong.web.api.Inputs;
import org.baosong.web.frame.PlaceName;
import org.baosong.web.frame.Words;
import org.baosong.web.security.CurrentVisitor;

/** One account, and what those who look after it may do with it. */
@Named
@RequestScoped
public class UserPage {

    @EJB
    private Accounts accounts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentVisitor visitors;

    @Inject
    private Slips slips;

    @Inject
    private Words words;

    @Inject
    private PlaceName placeName;

    private long id;
    private List<AccountView> places;
    private String newName;

    @PostConstruct
    void load() {
        id = Inputs.id(request.getParameter("id"));
        read();
    }

    private void read() {
        places = accounts.get(id);
    }

    public String resetPassword() {
        NewAccount[] made = new NewAccount[1];
        return FacesErrors.attempt(() -> made[0] = accounts.resetPassword(id)) ? slips.show(List.of(made[0])) : null;
    }

    public void unlock() {
        act(() -> accounts.unlock(id), "user.done.unlocked");
    }

    public void disable() {
        act(() -> accounts.disable(id), "user.done.disabled");
    }

    public void enable() {
        act(() -> accounts.enable(id), "user.done.enabled");
    }

    public void rename() {
        act(() -> accounts.rename(id, newName), "user.done.renamed");
    }

    public void saveRoles(long membershipId) {
        String[] ticked = request.getParameterValues("roles");
        act(() -> accounts.setRoles(id, membershipId, Inputs.roles(ticked == null ? List.of() : List.of(ticked))), "user.done.roles");
    }

    private void act(Runnable action, String done) {
        if (FacesErrors.attempt(action)) {
            FacesErrors.done(words.of(done));
            FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(false);
            read();
        }
    }

    /** Roles the viewer may give or take at this place, and those the account has. */
    public List<Role> offered(AccountView place) {
        DeskCode desk = place.deskCode() == null ? null : DeskCode.parse(place.deskCode());
        Set<Role> grantable = accounts.grantable(desk);
        return Arrays.stream(Role.values()).filter(role -> grantable.contains(role) || place.roles().contains(role)).toList();
    }

    /** Whether the viewer may change roles here at all: nobody his own, nobody those of an institution. */
    public boolean mayGrant(AccountView place) {
        return place.organisationId() == 0 && !isOwn() && (visitors.has(Role.SECURITY_ADMIN) || visitors.has(Role.REGISTRAR));
    }

    public String place(AccountView place) {
        return place.deskCode() != null ? placeName.ofDesk(place.deskCode())
                : place.organisationId() != 0 ? words.of("users.organisation") : words.of("place.installation");
    }

    public boolean isOwn() {
        return visitors.actor().accountId() == id;
    }

    /** Whether the viewer may reset and unlock. */
    public boolean isMayReset() {
        return !isOwn() && (visitors.has(Role.SECURITY_ADMIN) || visitors.has(Role.REGISTRAR));
    }

    public boolean isMayRename() {
        return !isOwn() && getAccount().lastLoginAt() == null && (visitors.has(Role.SYSTEM_ADMIN) || visitors.has(Role.REGISTRAR));
    }

    public AccountView getAccount() {
        return places.get(0);
    }

    public List<AccountView> getPlaces() {
        return places;
    }

    public long getId() {
        return id;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
