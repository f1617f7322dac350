package org.baosong.identity.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baosong.identity.boundary.LoginLedger.Candidate;
import org.baosong.identity.control.IdentitySettings;
import org.baosong.identity.control.LoginThrottle;
import org.baosong.identity.control.OneByOne;
import org.baosong.identity.control.PasswordHashes;
import org.baosong.identity.control.PasswordHashes.Verdict;
import org.baosong.identity.control.PasswordPolicy;
import org.baosong.identity.control.SecurityLog;
import org.baosong.identity.control.Standing;
import org.baosong.identity.entity.Channel;
import org.baosong.identity.entity.IdentityError;
import org.baosong.identity.entity.LoginOutcome;
import org.baosong.identity.entity.UserName;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;

/**
 * Log-in by name and password, and who a session belongs to at every request. Unknown names, wrong passwords and locked accounts
 * get one answer after the same time. The password is compared outside any transaction.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Logins {

    @EJB
    private LoginLedger ledger;

    @Inject
    private PasswordHashes hashes;

    @Inject
    private LoginThrottle throttle;

    @Inject
    private OneByOne oneByOne;

    @Inject
    private CurrentActor current;

    @Inject
    private SecurityLog log;

    @Inject
    private IdentitySettings settings;

    /** Log-in by a page. */
    @Permit(anonymous = true)
    public Visitor authenticate(String userName, String password, String address) {
        return authenticate(userName, password, address, Channel.PAGE);
    }

    /** Log-in by the programming interface; a token comes from {@link Tokens}. */
    @Permit(anonymous = true)
    public Visitor authenticateForApi(String userName, String password, String address) {
        return authenticate(userName, password, address, Channel.API);
    }

    private Visitor authenticate(String userName, String password, String address, Channel channel) {
        throttle.pass(address);
        String typed = userName == null ? "" : userName;
        String given = password == null ? "" : password.substring(0, Math.min(password.length(), PasswordPolicy.LONGEST + 1));
        return oneByOne.run(UserName.keyOf(typed), () -> compare(typed, given, address, channel));
    }

    private Visitor compare(String typed, String password, String address, Channel channel) {
        Optional<Candidate> found = ledger.find(typed);
        if (found.isEmpty() || found.get().locked()) {
            hashes.verifyNobody(password);
            throw failed(found.map(Candidate::accountId).orElse(0L), found.isEmpty() ? LoginOutcome.FAILED : LoginOutcome.LOCKED,
                    found.map(Candidate::userName).orElse("?"), address, channel);
        }
        Candidate account = found.get();
        Verdict verdict = hashes.verify(password, account.hash());
        if (!verdict.right()) {
            throw failed(account.accountId(), LoginOutcome.FAILED, account.userName(), address, channel);
        }
        if (account.disabled()) {
            ledger.failed(account.accountId(), LoginOutcome.DISABLED, address, channel);
            log.refused("login", Actor.anonymous(), account.userName(), "disabled address=" + address + " channel=" + channel);
            throw new DomainException(IdentityError.DISABLED);
        }
        String newHash = verdict.outdated() ? hashes.hash(password) : null;
        return ledger.succeeded(account.accountId(), newHash, address, channel)
                .flatMap(this::resolve)
                .map(visitor -> logged(visitor, address, channel))
                .orElseThrow(() -> new DomainException(IdentityError.DISABLED));
    }

    private Visitor logged(Visitor visitor, String address, Channel channel) {
        log.done("login", visitor.actor(), visitor.userName(), "address=" + address + " channel=" + channel);
        return visitor;
    }

    private DomainException failed(long accountId, LoginOutcome outcome, String userName, String address, Channel channel) {
        throttle.failed(address);
        boolean lockedNow = ledger.failed(accountId, outcome, address, channel);
        // An unknown name is not written: people type passwords into the wrong field.
        log.refused(lockedNow ? "account-locked" : "login", Actor.anonymous(), userName, "address=" + address + " channel=" + channel);
        return new DomainException(IdentityError.LOGIN_FAILED, settings.lockoutTries(), settings.lockoutTime().toMinutes());
    }

    /** Who a session belongs to now; nobody if the account was disabled, the password changed, or the place taken away. */
    @Permit(anonymous = true)
    public Optional<Visitor> resolve(SignedIn signedIn) {
        return ledger.standing(signedIn).filter(s -> s.isUsable(signedIn.credentialVersion())).map(Logins::visitor);
    }

    static Visitor visitor(Standing s) {
        return new Visitor(s.actor(), new SignedIn(s.accountId(), s.membershipId(), s.credentialVersion()), s.userName(), s.mustChange(),
                new Preferences(s.language(), s.textSize(), s.theme()));
    }

    /**
     * Changes one's own password. Every other session and token of the account ends; the answer continues this one.
     *
     * @throws DomainException with violations on {@code current} and {@code next}
     */
    @Permit
    public SignedIn changePassword(SignedIn session, String currentPassword, String next) {
        Candidate own = ledger.own();
        List<Violation> wrong = new ArrayList<>();
        String given = currentPassword == null ? "" : currentPassword;
        if (own.locked() || !hashes.verify(given, own.hash()).right()) {
            if (!given.isEmpty()) {
                ledger.failed(own.accountId(), LoginOutcome.FAILED, "-", Channel.PAGE);
            }
            wrong.add(Violation.of("current", IdentityError.CURRENT_PASSWORD_WRONG.code()));
        }
        wrong.addAll(PasswordPolicy.check("next", next, own.userName(), own.displayName(), own.phone()));
        if (wrong.isEmpty() && own.rememberedHashes().stream().anyMatch(hash -> hashes.verify(next, hash).right())) {
            wrong.add(Violation.of("next", IdentityError.PASSWORD_REUSED.code(), own.rememberedHashes().size()));
        }
        if (!wrong.isEmpty()) {
            throw new DomainException(CommonError.INVALID, List.of(), wrong);
        }
        int version = ledger.choosePassword(hashes.hash(next));
        log.done("password-changed", current.get(), own.userName(), "");
        return new SignedIn(session.accountId(), session.membershipId(), version);
    }

    /** Goes on working at another of one's own places. */
    @Permit
    public SignedIn workAt(SignedIn session, long membershipId) {
        SignedIn other = new SignedIn(session.accountId(), membershipId, session.credentialVersion());
        resolve(other).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return other;
    }

    /** Somebody left by himself. */
    @Permit
    public void loggedOut() {
        log.done("logout", current.get(), current.get().name(), "");
    }
}
