package org.baosong.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/filing/form.xhtml?id=12&step=2", "/system/users.xhtml?text=%E7%8E%8B"})
    void own_pages_are_kept(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "index.xhtml", "//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)",
            "/a\r\nSet-Cookie: x=1", "/login.xhtml?next=/login.xhtml", "/api/v1/me", "/a/../b", "/x<script>"})
    void everything_else_leads_home(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(LocalPath.HOME);
    }
}
