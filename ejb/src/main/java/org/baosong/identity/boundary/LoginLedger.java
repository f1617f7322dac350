package org.baosong.identity.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baosong.identity.control.AccountStore;
import org.baosong.identity.control.IdentitySettings;
import org.baosong.identity.control.Standing;
import org.baosong.identity.control.TokenStore;
import org.baosong.identity.entity.Account;
import org.baosong.identity.entity.AccountState;
import org.baosong.identity.entity.Channel;
import org.baosong.identity.entity.LoginOutcome;
import org.baosong.identity.entity.LoginRecord;
import org.baosong.identity.entity.Membership;
import org.baosong.kernel.Clock;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;

/**
 * The short transactions of a log-in. They see all accounts, because nobody is logged in yet; they answer the little that
 * {@link Logins} needs. Between them lies the slow comparison of the password, which must not hold a connection.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginLedger {

    @Inject
    private AccountStore accounts;

    @Inject
    private TokenStore tokens;

    @Inject
    private IdentitySettings settings;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** What the comparison needs to know about an account. */
    public record Candidate(long accountId, String userName, String displayName, String phone, String hash, List<String> rememberedHashes,
                     boolean locked, boolean disabled) {
    }

    @Permit(anonymous = true, asSystem = "login")
    public Optional<Candidate> find(String typed) {
        return accounts.byTyped(typed).map(this::candidate);
    }

    @Permit(asSystem = "login")
    public Candidate own() {
        return candidate(accounts.account(me()));
    }

    private Candidate candidate(Account account) {
        return new Candidate(account.getId(), account.getUserName(), account.getDisplayName(), account.getPhone(),
                account.getPasswordHash(), account.rememberedHashes(), account.isLockedAt(clock.now()),
                account.getState() == AccountState.DISABLED);
    }

    /** Writes down a failure; account 0 is an unknown name. Answers whether this one locked the account. */
    @Permit(anonymous = true, asSystem = "login")
    public boolean failed(long accountId, LoginOutcome outcome, String address, Channel channel) {
        Instant now = clock.now();
        tokens.add(new LoginRecord(accountId, now, address, channel, outcome));
        if (accountId == 0 || outcome != LoginOutcome.FAILED) {
            return false;
        }
        Account account = accounts.locked(accountId);
        account.countFailure(settings.lockoutTries(), settings.lockoutTime(), now);
        return account.isLockedAt(now);
    }

    /** Writes down a success and answers at which place the account works first. */
    @Permit(anonymous = true, asSystem = "login")
    public Optional<SignedIn> succeeded(long accountId, String newHash, String address, Channel channel) {
        Instant now = clock.now();
        Account account = accounts.locked(accountId);
        account.loggedIn(now);
        if (newHash != null) {
            account.rehash(newHash);
        }
        tokens.add(new LoginRecord(accountId, now, address, channel, LoginOutcome.SUCCESS));
        return accounts.memberships(accountId).stream().findFirst()
                .map(place -> new SignedIn(accountId, place.getId(), account.getCredentialVersion()));
    }

    @Permit(anonymous = true, asSystem = "login")
    public Optional<Standing> standing(SignedIn signedIn) {
        return accounts.standing(signedIn.accountId(), signedIn.membershipId());
    }

    @Permit(asSystem = "login")
    public int choosePassword(String hash) {
        Account account = accounts.locked(me());
        account.choosePassword(hash, clock.now());
        return account.getCredentialVersion();
    }

    @Permit(asSystem = "login")
    public void prefer(Preferences wish) {
        accounts.account(me()).prefer(wish.language(), wish.textSize(), wish.theme());
    }

    @Permit(asSystem = "login")
    public void introduce(String displayName, String phone) {
        accounts.account(me()).introduce(displayName, phone);
    }

    @Permit(asSystem = "login")
    public List<Place> places() {
        return accounts.memberships(me()).stream().map(LoginLedger::place).toList();
    }

    @Permit(asSystem = "login")
    public List<LoginView> recent(int most) {
        return tokens.recent(me(), most).stream()
                .map(r -> new LoginView(r.getAt(), r.getAddress(), r.getChannel() == Channel.API, r.getOutcome().name())).toList();
    }

    private long me() {
        return current.get().accountId();
    }

    private static Place place(Membership m) {
        return new Place(m.getId(), m.getDeskCode(), m.getOrganisationId(), m.getRoles());
    }
}
