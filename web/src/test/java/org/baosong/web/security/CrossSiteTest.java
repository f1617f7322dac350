package org.baosong.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossSiteTest {

    private static final String HOST = "baosong.example.cn";

    @Test
    void reading_changes_nothing() {
        assertThat(CrossSite.changesSomething("GET")).isFalse();
        assertThat(CrossSite.changesSomething("HEAD")).isFalse();
        assertThat(CrossSite.changesSomething("POST")).isTrue();
        assertThat(CrossSite.changesSomething("DELETE")).isTrue();
        assertThat(CrossSite.changesSomething("INVENTED")).isTrue();
    }

    @Test
    void our_own_pages_and_programs_are_let_in() {
        assertThat(CrossSite.isOwnOrigin("https://baosong.example.cn", "same-origin", HOST, "")).isTrue();
        assertThat(CrossSite.isOwnOrigin("http://127.0.0.1:8080", null, "127.0.0.1:8080", "")).isTrue();
        assertThat(CrossSite.isOwnOrigin(null, null, HOST, "")).isTrue();
        assertThat(CrossSite.isOwnOrigin(null, "none", HOST, "")).isTrue();
    }

    @Test
    void behind_a_proxy_the_public_address_counts() {
        assertThat(CrossSite.isOwnOrigin("https://baosong.example.cn", null, "10.0.0.5:8080", "https://baosong.example.cn/")).isTrue();
    }

    @Test
    void foreign_origins_are_refused() {
        assertThat(CrossSite.isOwnOrigin("https://evil.example", null, HOST, "")).isFalse();
        assertThat(CrossSite.isOwnOrigin("https://baosong.example.cn.evil.example", null, HOST, "")).isFalse();
        assertThat(CrossSite.isOwnOrigin("https://baosong.example.cn:8443", null, HOST, "")).isFalse();
        assertThat(CrossSite.isOwnOrigin("null", null, HOST, "")).isFalse();
        assertThat(CrossSite.isOwnOrigin(null, "cross-site", HOST, "")).isFalse();
        assertThat(CrossSite.isOwnOrigin(null, "same-site", HOST, "")).isFalse();
    }

    @Test
    void only_the_very_token_passes() {
        assertThat(CrossSite.isToken("abc", "abc")).isTrue();
        assertThat(CrossSite.isToken("abc", "abd")).isFalse();
        assertThat(CrossSite.isToken("abc", "")).isFalse();
        assertThat(CrossSite.isToken("abc", null)).isFalse();
        assertThat(CrossSite.isToken(null, null)).isFalse();
    }
}
