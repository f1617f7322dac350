package org.baosong.identity.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.baosong.identity.control.DisplayName;
import org.baosong.identity.control.Phones;
import org.baosong.identity.control.SecurityLog;
import org.baosong.kernel.DomainException;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;

/** What everybody may see and change about his own account. */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MyAccount {


    @EJB
    private LoginLedger ledger;

    @Inject
    private CurrentActor current;

    @Inject
    private SecurityLog log;

    /** The places at which one may work. */
    @Permit
    public List<Place> places() {
        return ledger.places();
    }

    /** The last attempts to log in to one's own account, newest first. */
    @Permit
    public List<LoginView> recentLogins(int most) {
        return ledger.recent(Math.min(most, 100));
    }

    @Permit
    public Optional<String> phone() {
        return Optional.ofNullable(ledger.own().phone());
    }

    /** Changes the name shown in histories and the phone number; organisations keep the name their registrar gave. */
    @Permit
    public void introduce(String displayName, String phone) {
        String name = DisplayName.checked(displayName);
        boolean organisation = current.get().organisationId() != 0;
        ledger.introduce(organisation ? current.get().name() : name, Phones.checked(phone));
        log.done("profile-changed", current.get(), current.get().name(), "");
    }

    @Permit
    public void prefer(Preferences preferences) {
        ledger.prefer(preferences);
    }
}
