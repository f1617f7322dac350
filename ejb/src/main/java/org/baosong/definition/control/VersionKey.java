package org.baosong.definition.control;

import java.util.Arrays;

/**
 * Names one version of one definition. Sorts by code, then by the numbers of the version, so that 2026.10 comes after 2026.9.
 *
 * @param code    of the definition
 * @param version such as {@code 2026.1}
 */
public record VersionKey(String code, String version) implements Comparable<VersionKey> {

    @Override
    public int compareTo(VersionKey other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
