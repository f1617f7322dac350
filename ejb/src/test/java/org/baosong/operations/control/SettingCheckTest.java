package org.baosong.operations.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingCheckTest {

    @Test
    void onlyOurOwnUnknownKeysAreReported() {
        assertThat(SettingCheck.unknown(List.of("baosong.db.ulr", "java.home", "BAOSONG_DB_URL", "baosong.db.url")))
                .containsExactly("baosong.db.ulr");
    }

    @Test
    void aMisspeltKeyIsAnsweredWithTheOneMeant() {
        assertThat(SettingCheck.meant("baosong.db.ulr")).contains("baosong.db.url");
        assertThat(SettingCheck.meant("baosong.something.else")).isEmpty();
    }

    @Test
    void secretsAreNeverPrintedNotEvenInsideAUrl() {
        List<String> lines = SettingCheck.lines(s -> switch (s) {
            case DB_URL -> "jdbc:mysql://u:topsecret@h/baosong?password=topsecret&x=1";
            default -> s.secret() ? "topsecret" : s.fallback();
        });
        assertThat(lines).noneMatch(line -> line.contains("topsecret"))
                .contains("baosong.db.password = (set, hidden)").anyMatch(line -> line.endsWith("password=***&x=1"));
    }

    @Test
    void aValueOfTheWrongFormIsNamedWithAnExample() {
        List<String> wrong = SettingCheck.wrong(s -> s == Setting.SESSION_IDLE ? "30 minutes" : s.fallback());
        assertThat(wrong).singleElement().asString().contains("baosong.session.idle").contains("PT15M");
        assertThat(SettingCheck.wrong(s -> s == Setting.LOCKOUT_TRIES ? "many" : s.fallback())).hasSize(1);
        assertThat(SettingCheck.wrong(s -> s == Setting.DEMO ? "maybe" : s.fallback())).hasSize(1);
    }

    @Test
    void everyDefaultAndEveryExampleIsReadable() {
        assertThat(SettingCheck.wrong(Setting::fallback)).isEmpty();
        assertThat(SettingCheck.wrong(Setting::example)).isEmpty();
    }

    @Test
    void everySettingSaysWhatItMeansAndHasItsOwnKey() {
        assertThat(Setting.values()).allMatch(s -> s.meaning().endsWith(".") && !s.example().isEmpty());
        assertThat(Arrays.stream(Setting.values()).map(Setting::key)).doesNotHaveDuplicates();
    }

    @Test
    void durationsCountDaysAsTwentyFourHours() {
        assertThat(SettingCheck.duration(Setting.KEEP_OUTBOX, "P7D")).isEqualTo(Duration.ofHours(168));
        assertThatThrownBy(() -> SettingCheck.duration(Setting.KEEP_OUTBOX, "P1M")).hasMessageContaining("baosong.keep.outbox");
    }

    @Test
    void flagsKnowTheUsualSpellings() {
        assertThat(SettingCheck.flag(Setting.DEMO, " YES ")).isTrue();
        assertThat(SettingCheck.flag(Setting.DEMO, "off")).isFalse();
    }
}
