package org.baosong.identity.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baosong.identity.control.AccountStore;
import org.baosong.identity.control.DisplayName;
import org.baosong.identity.control.IdentitySettings;
import org.baosong.identity.control.PasswordHashes;
import org.baosong.identity.control.PasswordPolicy;
import org.baosong.identity.control.Secrets;
import org.baosong.identity.control.SecurityLog;
import org.baosong.identity.control.TokenStore;
import org.baosong.identity.entity.Account;
import org.baosong.identity.entity.IdentityError;
import org.baosong.identity.entity.Membership;
import org.baosong.identity.entity.SetupToken;
import org.baosong.identity.entity.UserName;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.ScopePath;
import org.baosong.kernel.Violation;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;

/**
 * The first start: while there is no account at all, a secret link lets whoever can read the server's log create the three
 * administrators (系统管理员, 安全管理员, 审计管理员), three accounts with three passwords. It works once.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Setup {

    /** The three offices in the order the page asks for them; the system administrator also operates. */
    private static final List<Map.Entry<String, Set<Role>>> OFFICES = List.of(
            Map.entry("system", Set.of(Role.SYSTEM_ADMIN, Role.OPERATOR)),
            Map.entry("security", Set.of(Role.SECURITY_ADMIN)),
            Map.entry("audit", Set.of(Role.AUDIT_ADMIN)));

    @Inject
    private AccountStore accounts;

    @Inject
    private TokenStore tokens;

    @Inject
    private PasswordHashes hashes;

    @Inject
    private IdentitySettings settings;

    @Inject
    private SecurityLog log;

    @Inject
    private Clock clock;

    /** One administrator to be: the three come in the order system, security, audit. */
    public record Administrator(String userName, String displayName, String password) {

        @Override
        public String toString() {
            return "Administrator[" + userName + "]";
        }
    }

    /** A fresh link if nobody can log in yet, else nothing. Links printed at earlier starts stay good until one is used. */
    @Permit(anonymous = true, asSystem = "setup")
    public Optional<String> firstStartLink() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        String token = Secrets.random();
        tokens.add(new SetupToken(Secrets.digest(token), clock.now()));
        return Optional.of(settings.publicUrl() + "setup.xhtml?token=" + token);
    }

    /** Whether the installation has no account at all. */
    @Permit(anonymous = true, asSystem = "setup")
    public boolean isFirstStart() {
        return accounts.isEmpty();
    }

    /** Whether a link may still be used. */
    @Permit(anonymous = true, asSystem = "setup")
    public boolean isOpen(String token) {
        return token != null && accounts.isEmpty()
                && tokens.setupToken(Secrets.digest(token)).filter(t -> !t.isUsed()).isPresent();
    }

    /** Creates the three, or refuses with violations on {@code system.userName}, {@code audit.password} and so on. */
    @Permit(anonymous = true, asSystem = "setup")
    public void createAdministrators(String token, List<Administrator> three) {
        SetupToken link = tokens.setupToken(Secrets.digest(token == null ? "" : token))
                .filter(t -> !t.isUsed() && accounts.isEmpty())
                .orElseThrow(() -> new DomainException(IdentityError.SETUP_LINK_INVALID));
        check(three);
        Instant now = clock.now();
        link.use(now);
        for (int i = 0; i < OFFICES.size(); i++) {
            Administrator one = three.get(i);
            Account account = new Account(ScopePath.of(RegionCode.NATION), UserName.of(one.userName()), PlainText.line(one.displayName()), null,
                    hashes.hash(one.password()), false, 0, now);
            accounts.add(account, Membership.atInstallation(account.getId(), OFFICES.get(i).getValue(), now));
            log.done("account-created", Actor.system("setup"), account.getUserName(), "roles=" + OFFICES.get(i).getValue());
        }
        accounts.flushNames(three.get(0).userName());
    }

    private static void check(List<Administrator> given) {
        List<Administrator> three = given.stream().map(one -> new Administrator(orEmpty(one.userName()), orEmpty(one.displayName()),
                orEmpty(one.password()))).toList();
        List<Violation> wrong = new ArrayList<>();
        for (int i = 0; i < OFFICES.size(); i++) {
            String office = OFFICES.get(i).getKey();
            Administrator one = i < three.size() ? three.get(i) : new Administrator("", "", "");
            String name = UserName.keyOf(one.userName());
            try {
                UserName.of(one.userName());
            } catch (DomainException malformed) {
                wrong.add(Violation.of(office + ".userName", IdentityError.USER_NAME_MALFORMED.code()));
            }
            if (!name.isEmpty() && three.stream().filter(other -> UserName.keyOf(other.userName()).equals(name)).count() > 1) {
                wrong.add(Violation.of(office + ".userName", IdentityError.NAME_TAKEN.code(), one.userName()));
            }
            DisplayName.wrong(office + ".displayName", one.displayName()).ifPresent(wrong::add);
            wrong.addAll(PasswordPolicy.check(office + ".password", one.password(), one.userName(), one.displayName()));
        }
        if (!wrong.isEmpty()) {
            throw new DomainException(CommonError.INVALID, List.of(), wrong);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
