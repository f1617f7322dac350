package org.baosong.web.system;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.baosong.identity.boundary.Accounts;
import org.baosong.identity.boundary.NewAccount;
import org.baosong.kernel.DeskCode;
import org.baosong.region.boundary.Authorities;
import org.baosong.scope.entity.Role;
import org.baosong.web.FacesErrors;
import org.baosong.web.account.Slips;
import org.baosong.web.api.Inputs;
import org.baosong.web.security.CurrentVisitor;

/** Creating an officer at a desk; the answer is a slip with the first password. */
@Named
@RequestScoped
public class NewUserPage {

    @EJB
    private Accounts accounts;

    @EJB
    private Authorities authorities;

    @Inject
    private CurrentVisitor visitors;

    @Inject
    private Slips slips;

    @Inject
    private HttpServletRequest request;

    private String desk;
    private String displayName;
    private String userName;
    private List<String> ticked = List.of();

    /** A desk to choose. */
    public record Desk(String code, String name) {

        public String getCode() {
            return code;
        }

        public String getName() {
            return name;
        }
    }

    @PostConstruct
    void load() {
        DeskCode own = visitors.actor().desk();
        desk = own == null ? null : own.toString();
        String[] roles = request.getParameterValues("roles");
        ticked = roles == null ? List.of() : List.of(roles);
    }

    public String create() {
        NewAccount[] made = new NewAccount[1];
        return FacesErrors.attempt(() -> made[0] = accounts.createOfficer(Inputs.desk(desk), displayName, Inputs.roles(ticked), userName))
                ? slips.show(List.of(made[0])) : null;
    }

    /** One's own desk and those directly below; the system administrator types the code, there are thousands. */
    public List<Desk> getDesks() {
        List<Desk> desks = new ArrayList<>();
        DeskCode own = visitors.actor().desk();
        if (own != null) {
            desks.add(new Desk(own.toString(), authorities.name(own)));
            authorities.childDesks(own).forEach(child -> desks.add(new Desk(child.toString(), authorities.name(child))));
        }
        return desks;
    }

    public List<Role> getOffered() {
        DeskCode own = visitors.actor().desk();
        Set<Role> grantable = accounts.grantable(own);
        return Arrays.stream(Role.values()).filter(grantable::contains).filter(role -> role != Role.FILER).toList();
    }

    public String getDesk() {
        return desk;
    }

    public void setDesk(String desk) {
        this.desk = desk;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public boolean isTicked(Role role) {
        return ticked.contains(role.name());
    }
}
