package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionKeyTest {

    @Test
    void versionsSortByTheirNumbers() {
        assertThat(Stream.of("2026.10", "2025.1", "2026.9").map(version -> new VersionKey("a", version)).sorted().map(VersionKey::version))
                .containsExactly("2025.1", "2026.9", "2026.10");
    }
}
