package org.baosong.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {

    @ParameterizedTest
    @CsvSource({"/login.xhtml, OPEN_PAGE", "/setup.xhtml, OPEN_PAGE", "/public/verify.xhtml, OPEN_PAGE", "/error, OPEN_PAGE",
            "/jakarta.faces.resource/app.css.xhtml, STATIC", "/api/v1/login, OPEN_API", "/api/v1/session, OPEN_API",
            "/api/v1/public/verify, OPEN_API", "/api/v1/logins, API", "/api/v1/publication, API", "/api, API", "/apiary.xhtml, PAGE",
            "/health/ready, PROBE", "/openapi, PROBE", "/metrics, PROBE", "/index.xhtml, PAGE", "/, PAGE", "/loginx.xhtml, PAGE",
            "/system/users.xhtml, PAGE", "/publicity.xhtml, PAGE", "/anything, PAGE"})
    void every_path_has_its_door_and_the_unknown_is_closed(String path, Door door) {
        assertThat(Door.of(path)).isEqualTo(door);
    }
}
