package org.baosong.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    private final Properties system = new Properties();

    private Settings settings(Map<String, String> environment, String file) throws IOException {
        Files.writeString(folder.resolve(Settings.FILE), file);
        return new Settings(system, environment).withFile(folder);
    }

    @Test
    void systemPropertyBeatsEnvironmentBeatsFileBeatsDefault() throws IOException {
        Settings settings = settings(Map.of("BAOSONG_DB_USER", "env", "BAOSONG_JMS_USER", "env"),
                "baosong.db.user=file\nbaosong.jms.user=file\nbaosong.db.memory=1G\n");
        system.setProperty("baosong.db.user", "system");
        assertThat(settings.get(Key.DB_USER)).isEqualTo("system");
        assertThat(settings.get(Key.JMS_USER)).isEqualTo("env");
        assertThat(settings.get(Key.DB_MEMORY)).isEqualTo("1G");
        assertThat(settings.get(Key.HTTP_PORT)).isEqualTo("8080");
    }

    @Test
    void theServerSeesTheSameOrder() throws IOException {
        Settings settings = settings(Map.of("BAOSONG_JMS_USER", "env"), "baosong.jms.user=file\nbaosong.public.url=http://报送/\nother=1\n");
        settings.exportTo(system);
        // As a system property the file's value would beat the environment there.
        assertThat(system.getProperty("baosong.jms.user")).isNull();
        assertThat(system.getProperty("baosong.public.url")).isEqualTo("http://报送/");
        assertThat(system.getProperty("other")).isNull();
    }

    @Test
    void anEmptyValueIsNoValue() throws IOException {
        Settings settings = settings(Map.of(), "baosong.db.url=  \n");
        assertThat(settings.find("baosong.db.url")).isEmpty();
    }

    @Test
    void withoutAFileNothingIsMissing() {
        assertThat(new Settings(system, Map.of()).withFile(folder.resolve("nowhere")).names()).isEmpty();
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedByName() throws IOException {
        Files.write(folder.resolve(Settings.FILE), new byte[] {'a', '=', (byte) 0xB1, (byte) 0xA8});
        Settings settings = new Settings(system, Map.of());
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> settings.withFile(folder)).withMessageContaining(Settings.FILE);
    }

    @Test
    void numbersHaveLimits() {
        Settings settings = new Settings(system, Map.of());
        assertThat(settings.number(Key.DB_POOL, 4, 100)).isEqualTo(40);
        for (String wrong : new String[] {"3", "101", "many"}) {
            system.setProperty(Key.DB_POOL.key(), wrong);
            assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> settings.number(Key.DB_POOL, 4, 100))
                    .withMessageContaining(Key.DB_POOL.key()).withMessageContaining(wrong);
        }
    }

    @Test
    void allNamesAreListedForTheCheck() throws IOException {
        system.setProperty("baosong.db.ulr", "x");
        system.setProperty("java.home", "x");
        Settings settings = settings(Map.of("BAOSONG_HTTP_PORT", "1", "HOME", "/root"), "misspelt=1\n");
        assertThat(settings.names()).containsExactly("BAOSONG_HTTP_PORT", "baosong.db.ulr", "misspelt");
    }
}
