package org.baosong.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void a_secret_has_256_bits_and_no_letter_to_escape() {
        assertThat(Secrets.random()).hasSize(43).matches("[A-Za-z0-9_-]+").isNotEqualTo(Secrets.random());
    }

    @Test
    void its_digest_is_the_published_sha256() {
        assertThat(Secrets.digest("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
