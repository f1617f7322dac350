package org.baosong.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.baosong.identity.boundary.Logins;
import org.baosong.identity.boundary.Visitor;
import org.baosong.kernel.Clock;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.PreferencesCookie;
import org.baosong.web.security.ClientAddress;
import org.baosong.web.security.LocalPath;
import org.baosong.web.security.WebSession;

/** The page of log-in. It keeps no state, so it may stay open overnight. */
@Named
@RequestScoped
public class LoginPage {

    @EJB
    private Logins logins;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private String userName;
    private String password;
    private String next;

    @PostConstruct
    void read() {
        next = request.getParameter("next");
    }

    /** Logs in and goes where the visitor was heading; stays with the reason if refused. */
    public void login() {
        FacesErrors.attempt(() -> {
            Visitor visitor = logins.authenticate(userName, password,
                    ClientAddress.of(request, settings.flag(Setting.HTTP_FORWARDED)));
            WebSession.begin(request, visitor.signedIn(), settings.duration(Setting.SESSION_IDLE), clock.now());
            FacesContext faces = FacesContext.getCurrentInstance();
            PreferencesCookie.write(request, (HttpServletResponse) faces.getExternalContext().getResponse(), visitor.preferences());
            go(faces, visitor.mustChange() ? "/account/change-password.xhtml" : LocalPath.orHome(next));
        });
    }

    private void go(FacesContext faces, String path) {
        try {
            faces.getExternalContext().redirect(request.getContextPath() + path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Whether the visitor was thrown out by time. */
    public boolean isEnded() {
        return request.getParameter("ended") != null;
    }

    /** Whether he has just left by himself. */
    public boolean isLeft() {
        return request.getParameter("left") != null;
    }

    public long getIdleMinutes() {
        return settings.duration(Setting.SESSION_IDLE).toMinutes();
    }

    public boolean isDemo() {
        return settings.flag(Setting.DEMO);
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }
}
