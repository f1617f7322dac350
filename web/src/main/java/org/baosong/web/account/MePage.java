package org.baosong.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.baosong.identity.boundary.LoginView;
import org.baosong.identity.boundary.Logins;
import org.baosong.identity.boundary.MyAccount;
import org.baosong.identity.boundary.Place;
import org.baosong.identity.boundary.SignedIn;
import org.baosong.scope.control.Actor;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.PlaceName;
import org.baosong.web.frame.Words;
import org.baosong.web.security.CurrentVisitor;
import org.baosong.web.security.WebSession;

/** One's own account: who one is, where one works, and who tried to log in. */
@Named
@RequestScoped
public class MePage {

    private static final int LOGINS_SHOWN = 10;

    @EJB
    private MyAccount account;

    @EJB
    private Logins logins;

    @Inject
    private CurrentVisitor visitors;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PlaceName placeName;

    @Inject
    private Words words;

    private String displayName;
    private String phone;

    /** One place in words. */
    public record PlaceRow(long membershipId, String name, String roles, boolean current) {

        public long getMembershipId() {
            return membershipId;
        }

        public String getName() {
            return name;
        }

        public String getRoles() {
            return roles;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    @PostConstruct
    void load() {
        displayName = visitors.actor().name();
        phone = account.phone().orElse(null);
    }

    public void save() {
        if (FacesErrors.attempt(() -> account.introduce(displayName, phone))) {
            FacesErrors.done(words.of("me.saved"));
        }
    }

    /** Goes on working at another place. */
    public String workAt(long membershipId) {
        boolean done = FacesErrors.attempt(() -> {
            SignedIn there = logins.workAt(visitors.known().signedIn(), membershipId);
            WebSession.of(request).ifPresent(session -> session.continueAs(request, there));
        });
        return done ? "/index.xhtml?faces-redirect=true" : null;
    }

    public List<PlaceRow> getPlaces() {
        long here = visitors.known().signedIn().membershipId();
        return account.places().stream()
                .map(p -> new PlaceRow(p.membershipId(), name(p), words.terms("role", p.roles()), p.membershipId() == here)).toList();
    }

    private String name(Place place) {
        return place.deskCode() != null ? placeName.ofDesk(place.deskCode())
                : place.organisationId() != 0 ? visitors.actor().name() : words.of("place.installation");
    }

    public List<LoginView> getLogins() {
        return account.recentLogins(LOGINS_SHOWN);
    }

    /** The name of an organisation is kept by its registrar. */
    public boolean isNameFixed() {
        return visitors.actor().organisationId() != 0;
    }

    public String getPlaceHere() {
        Actor actor = visitors.actor();
        return placeName.of(actor);
    }

    public String getRolesHere() {
        return words.terms("role", visitors.actor().roles().stream().sorted().toList());
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
