package org.baosong.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewKeyTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    private Path keyring(String content) throws IOException {
        return Files.writeString(folder.resolve("keyring"), content);
    }

    private static Properties read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            lines.load(in);
        }
        return lines;
    }

    @Test
    void theNewKeyIsInUseAndTheOldOnesStay() throws IOException {
        Path file = keyring("# kept\ncurrent=1\nkey.1=" + KEY + "\nhmac=" + KEY);
        assertThat(NewKey.add(file)).contains("第 2 号", "原为第 1 号", "event=keys-renewed left=0");
        assertThat(NewKey.add(file)).contains("第 3 号", "原为第 2 号");
        Properties lines = read(file);
        assertThat(lines).containsEntry("current", "3").containsEntry("key.1", KEY).containsEntry("hmac", KEY).hasSize(5);
        assertThat(Stream.of("key.1", "key.2", "key.3").map(lines::getProperty)).doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(Base64.getDecoder().decode(key)).hasSize(32));
        assertThat(Files.readString(file)).contains("# kept");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "current=1\nhmac=x\n", "current=2\nkey.1=x\nhmac=x\n", "key.1=x\nhmac=x\n", "current=1\nkey.1=x\n", "current=\\u00zz"})
    void aFileThatIsNotWholeIsLeftAlone(String content) throws IOException {
        Path file = keyring(content);
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> NewKey.add(file)).withMessageContaining("没有改动")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(StartFailure.FAILED));
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void aFileThatIsNotThereIsNotMade() {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> NewKey.add(folder.resolve("keyring"))).withMessageContaining("找不到");
        assertThat(folder.resolve("keyring")).doesNotExist();
    }
}
