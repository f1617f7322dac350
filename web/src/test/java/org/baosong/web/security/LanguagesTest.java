package org.baosong.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.baosong.kernel.Texts;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void english_is_answered_only_when_asked_for_first() {
        assertThat(Languages.of("en-GB,en;q=0.9,zh;q=0.5")).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo(Texts.CHINESE);
        assertThat(Languages.of("fr")).isEqualTo(Texts.CHINESE);
        assertThat(Languages.of((String) null)).isEqualTo(Texts.CHINESE);
    }
}
