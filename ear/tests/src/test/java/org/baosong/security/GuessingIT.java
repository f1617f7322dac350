package org.baosong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.security.Accounts.API;

import java.util.Arrays;

import org.baosong.live.Http;
import org.junit.jupiter.api.Test;

/** Guessing passwords leads nowhere: five tries, one answer for everything, and nobody else is disturbed. */
class GuessingIT {

    private static final String DESK = "341224:hc";

    @Test
    void fiveWrongPasswordsLockOneAccountAndNoOther() {
        Accounts.Person victim = Accounts.settled(DESK, "VIEWER");
        Accounts.Person neighbour = Accounts.settled(DESK, "VIEWER");
        String refusal = null;
        for (int i = 0; i < 5; i++) {
            Http.Answer wrong = Accounts.login(victim.userName(), "wrong-" + i);
            assertThat(wrong.status()).isEqualTo(401);
            refusal = wrong.json().getString("detail");
        }
        Http.Answer locked = Accounts.login(victim.userName(), victim.password());
        assertThat(locked.status()).isEqualTo(401);
        assertThat(locked.json().getString("code")).isEqualTo("F3101");
        assertThat(locked.json().getString("detail")).isEqualTo(refusal);
        assertThat(Accounts.login(neighbour.userName(), neighbour.password()).status()).isEqualTo(200);
        Accounts.demo("demo-secadmin").post(API + "accounts/" + victim.id() + "/unlock").expect(204);
        assertThat(Accounts.login(victim.userName(), victim.password()).status()).isEqualTo(200);
    }

    @Test
    void anUnknownNameAnswersLikeAKnownOne() {
        Accounts.Person known = Accounts.settled(DESK, "VIEWER");
        Http.Answer unknown = Accounts.login("nobody-of-that-name", "wrong");
        Http.Answer wrong = Accounts.login(known.userName(), "wrong");
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.headers().keySet()).isEqualTo(wrong.headers().keySet());
    }

    /** Loose on purpose: the machine that tests is busy. A missing comparison would answer ten times as fast. */
    @Test
    void anUnknownNameTakesAsLongAsAKnownOne() {
        Accounts.Person known = Accounts.settled(DESK, "VIEWER");
        long[] unknown = new long[3];
        long[] wrong = new long[3];
        for (int i = 0; i < unknown.length; i++) {
            unknown[i] = nanos("nobody-at-all-" + i);
            wrong[i] = nanos(known.userName());
        }
        Arrays.sort(unknown);
        Arrays.sort(wrong);
        assertThat((double) unknown[1] / wrong[1]).isBetween(0.3, 3.0);
    }

    private static long nanos(String userName) {
        long start = System.nanoTime();
        Accounts.login(userName, "wrong").expect(401);
        return System.nanoTime() - start;
    }

    @Test
    void aRegistrarReachesNoAccountOutsideHisArea() {
        Accounts.Person registrar = Accounts.settled(DESK, "REGISTRAR");
        Accounts.Person inside = Accounts.settled(DESK, "VIEWER");
        Accounts.Person outside = Accounts.settled("341225:hc", "VIEWER");
        Http api = registrar.api();
        assertThat(api.get(API + "accounts?text=" + inside.userName()).expect(200).json().getInt("total")).isEqualTo(1);
        assertThat(api.get(API + "accounts?text=" + outside.userName()).expect(200).json().getInt("total")).isZero();
        assertThat(api.get(API + "accounts/" + outside.id()).status()).isEqualTo(404);
        for (String act : new String[] {"disable", "enable", "unlock", "password"}) {
            assertThat(api.post(API + "accounts/" + outside.id() + "/" + act).status()).as(act).isEqualTo(404);
        }
        assertThat(api.post(API + "accounts/" + registrar.id() + "/password").json().getString("code")).isEqualTo("F3106");
        assertThat(api.post(API + "accounts/" + inside.id() + "/password").expect(200).json().getString("initialPassword")).isNotEmpty();
    }

    @Test
    void administratorsAreThreePeople() {
        Http system = Accounts.demo("demo-sysadmin");
        Http security = Accounts.demo("demo-secadmin");
        Accounts.Person officer = Accounts.settled(DESK, "AUDITOR");
        String roles = "{\"membershipId\":\"" + officer.membershipId() + "\",\"roles\":[%s]}";
        assertThat(security.send("PUT", API + "accounts/" + officer.id() + "/roles", roles.formatted("\"AUDITOR\",\"SECURITY_ADMIN\""))
                .json().getString("code")).isEqualTo("F3104");
        assertThat(security.send("PUT", API + "accounts/" + officer.id() + "/roles", roles.formatted("\"SYSTEM_ADMIN\",\"AUDIT_ADMIN\""))
                .json().getString("code")).isEqualTo("F3104");
        assertThat(system.send("PUT", API + "accounts/" + officer.id() + "/roles", roles.formatted("\"AUDITOR\"")).status()).isEqualTo(403);
        assertThat(system.send("POST", API + "accounts", "{\"deskCode\":\"" + DESK + "\",\"displayName\":\"x\",\"roles\":[\"AUDIT_ADMIN\"]}")
                .json().getString("code")).isEqualTo("F3105");
        assertThat(system.get(API + "audit-log").status()).isEqualTo(403);
        assertThat(Accounts.demo("demo-auditadmin").get(API + "accounts").status()).isEqualTo(403);
    }

    @Test
    void theAuditLogTellsWhoDidWhatAndIsWhole() {
        Accounts.Person person = Accounts.newcomer(DESK, "VIEWER");
        Accounts.login(person.userName(), "wrong").expect(401);
        Http audit = Accounts.demo("demo-auditadmin");
        String created = audit.get(API + "audit-log?kind=account-created&size=200").expect(200).body();
        assertThat(created).contains(person.userName()).doesNotContain(person.password());
        assertThat(audit.get(API + "audit-log?kind=login&size=50").expect(200).body()).contains("REFUSED").contains(person.userName());
        assertThat(audit.get(API + "audit-log/verdict").expect(200).json().getBoolean("whole")).isTrue();
    }
}
