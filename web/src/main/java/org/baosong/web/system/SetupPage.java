package org.baosong.web.system;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.baosong.identity.boundary.Setup;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;

/** The page behind the first-start link: three administrators, three people, three passwords. */
@Named
@RequestScoped
public class SetupPage {

    @EJB
    private Setup setup;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private final Draft system = new Draft();
    private final Draft security = new Draft();
    private final Draft audit = new Draft();
    private String token;

    /** What is typed for one of the three. */
    public static class Draft {

        private String userName;
        private String displayName;
        private String password;

        Setup.Administrator asked() {
            return new Setup.Administrator(userName, displayName, password);
        }

        public String getUserName() {
            return userName;
        }

        public void setUserName(String userName) {
            this.userName = userName;
        }

        public String getDisplayName() {
            return displayName;
        }

        public void setDisplayName(String displayName) {
            this.displayName = displayName;
        }

        public String getPassword() {
            return password;
        }

        public void setPassword(String password) {
            this.password = password;
        }
    }

    @PostConstruct
    void read() {
        token = request.getParameter("token");
    }

    public String create() {
        boolean done = FacesErrors.attempt(
                () -> setup.createAdministrators(token, List.of(system.asked(), security.asked(), audit.asked())));
        if (!done) {
            return null;
        }
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        FacesErrors.done(words.of("setup.done"));
        return "/login.xhtml?faces-redirect=true";
    }

    public boolean isOpen() {
        return setup.isOpen(token);
    }

    public String getToken() {
        return token;
    }

    public Draft getSystem() {
        return system;
    }

    public Draft getSecurity() {
        return security;
    }

    public Draft getAudit() {
        return audit;
    }
}
