package org.baosong.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private static final PasswordHashes HASHES = new PasswordHashes();

    @BeforeAll
    static void tune() {
        HASHES.tune();
    }

    @Test
    void a_digest_tells_its_parameters_and_fits_its_column() {
        String digest = HASHES.hash("tea4kettle");
        assertThat(digest).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThanOrEqualTo(160);
        assertThat(HASHES.hash("tea4kettle")).isNotEqualTo(digest);
    }

    @Test
    void only_the_right_password_is_right() {
        String digest = HASHES.hash("口令 tea4kettle");
        assertThat(HASHES.verify("口令 tea4kettle", digest)).isEqualTo(new PasswordHashes.Verdict(true, false));
        assertThat(HASHES.verify("口令 tea4kettlE", digest).right()).isFalse();
        assertThat(HASHES.verify("", digest).right()).isFalse();
    }

    @Test
    void a_digest_with_weaker_parameters_is_right_but_outdated() {
        String weak = Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID).hash("tea4kettle", "0123456789abcdef").getResult();
        assertThat(HASHES.verify("tea4kettle", weak)).isEqualTo(new PasswordHashes.Verdict(true, true));
    }

    @Test
    void nobody_has_no_password() {
        assertThat(HASHES.verifyNobody("tea4kettle").right()).isFalse();
    }

    @Test
    void a_shared_first_password_is_digested_once() {
        assertThat(HASHES.hashShared("000000")).isEqualTo(HASHES.hashShared("000000"));
        assertThat(HASHES.verify("000001", HASHES.hashShared("000001")).right()).isTrue();
    }
}
