package org.baosong.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.baosong.identity.boundary.Logins;
import org.baosong.identity.boundary.SignedIn;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.security.CurrentVisitor;
import org.baosong.web.security.WebSession;

/** Changing one's own password; after the first log-in the only page there is. */
@Named
@RequestScoped
public class PasswordPage {

    private static final String NOT_REPEATED = "F3118";

    @EJB
    private Logins logins;

    @Inject
    private CurrentVisitor visitors;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private String current;
    private String next;
    private String again;

    /** Changes it and goes home; other sessions of the account end. */
    public String change() {
        boolean done = FacesErrors.attempt(() -> {
            if (!Objects.equals(next, again)) {
                throw new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of("again", NOT_REPEATED)));
            }
            SignedIn signedIn = logins.changePassword(visitors.known().signedIn(), current, next);
            WebSession.of(request).ifPresent(session -> session.continueAs(request, signedIn));
        });
        if (!done) {
            return null;
        }
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        FacesErrors.done(words.of("password.done"));
        return "/index.xhtml?faces-redirect=true";
    }

    /** Whether nothing else is open until the password is changed. */
    public boolean isForced() {
        return visitors.known().mustChange();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
