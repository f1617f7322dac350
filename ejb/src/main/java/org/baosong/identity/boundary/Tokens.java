package org.baosong.identity.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.baosong.identity.control.IdentitySettings;
import org.baosong.identity.control.Secrets;
import org.baosong.identity.control.TokenStore;
import org.baosong.identity.entity.ApiToken;
import org.baosong.kernel.Clock;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/**
 * Bearer tokens of the programming interface: random, kept as digests, dead by time, log-out, a new password or a disabled account.
 * Rights are read at every use, never from the token.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Tokens {

    @Inject
    private TokenStore store;

    @Inject
    private IdentitySettings settings;

    @Inject
    private Clock clock;

    /** A token for somebody who has just proved who he is. */
    @Permit(anonymous = true, asSystem = "login")
    public IssuedToken issue(SignedIn login) {
        String token = Secrets.random();
        Instant now = clock.now();
        Instant end = now.plus(settings.tokenLife());
        store.add(new ApiToken(Secrets.digest(token), login.accountId(), login.membershipId(), login.credentialVersion(), now, end));
        return new IssuedToken(token, end);
    }

    /** Who holds this token now. */
    @Permit(anonymous = true, asSystem = "login")
    public Optional<Visitor> resolve(String token) {
        return store.holder(Secrets.digest(token), clock.now())
                .filter(standing -> standing.isUsable(standing.credentialVersion()))
                .map(Logins::visitor);
    }

    /** The token stops working; unknown ones do no harm. */
    @Permit(asSystem = "login")
    public void revoke(String token) {
        store.remove(Secrets.digest(token));
    }
}
