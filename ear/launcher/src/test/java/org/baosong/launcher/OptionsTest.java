package org.baosong.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutWordsEverythingIsLeftToTheSettings() {
        Options options = Options.parse();
        assertThat(options.demo() || options.check() || options.help()).isFalse();
        assertThat(options.port()).isEmpty();
        assertThat(options.listen()).isEmpty();
        assertThat(options.data()).isEmpty();
    }

    @Test
    void valuesMayFollowOrBeJoined() {
        Options options = Options.parse("--demo", "--port", "9090", "--listen=0.0.0.0", "--data", "/srv/报送 数据");
        assertThat(options.demo()).isTrue();
        assertThat(options.port()).contains(9090);
        assertThat(options.listen()).contains("0.0.0.0");
        assertThat(options.data()).contains("/srv/报送 数据");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--porrt", "-p", "start", "", "--Demo", "--port8080"})
    void anUnknownWordIsNamedAndStopsTheStart(String word) {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> Options.parse(word))
                .withMessageContaining("“" + word + "”").withMessageContaining("--help")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "", "80 80", "９０９０x"})
    void aWrongPortIsNamed(String port) {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> Options.parse("--port=" + port))
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
    }

    @Test
    void aMissingValueIsNotTakenFromTheNextOption() {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> Options.parse("--data", "--demo")).withMessageContaining("--data");
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> Options.parse("--port")).withMessageContaining("--port");
    }

    @Test
    void aSwitchTakesNoValue() {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> Options.parse("--demo=yes")).withMessageContaining("--demo");
    }

    @Test
    void thePortComesFromTheCommandLineBeforeTheSettings() {
        Properties system = new Properties();
        system.setProperty("baosong.http.port", "7000");
        Settings settings = new Settings(system, Map.of());
        assertThat(Options.portOf(Options.parse("--port", "9090"), settings)).isEqualTo(9090);
        assertThat(Options.portOf(Options.parse(), settings)).isEqualTo(7000);
    }
}
