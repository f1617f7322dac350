package org.baosong.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aNewFolderBelongsToItsOwnerAlone() throws IOException {
        Path data = folder.resolve("new/data");
        try (DataFolder open = DataFolder.open(data)) {
            assertThat(open.root()).isEqualTo(data);
            assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void anExistingFolderKeepsItsPermissions() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        DataFolder.open(folder).close();
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwxr-x---"));
    }

    @Test
    void aFolderInUseIsRefusedUntilItIsReleased() throws IOException {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> DataFolder.open(first.root()))
                    .withMessageContaining(folder.toString()).satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
        }
        DataFolder.open(folder).close();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> DataFolder.open(file)).withMessageContaining(file.toString());
    }
}
