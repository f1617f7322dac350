package org.baosong.audit.control;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.baosong.kernel.CanonicalJson;

/**
 * Draws k of n by lot so that anybody can draw again and get the same: the keys are ordered by the SHA-256 of {@code seed:key} (as
 * decimal text), and the first k are taken. Nobody can choose a seed that yields the filings he wants without it showing as chosen:
 * seeds of the product's own are 64 random bits.
 */
public final class RandomSample {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 8;

    private RandomSample() {
    }

    public static String newSeed() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    /** The keys drawn, in the order drawn; all of them if there are no more than k. */
    public static List<Long> draw(Collection<Long> population, int k, String seed) {
        return population.stream().distinct()
                .sorted(Comparator.comparing((Long key) -> CanonicalJson.sha256((seed + ":" + key).getBytes(StandardCharsets.UTF_8))).thenComparing(key -> key))
                .limit(k).toList();
    }
}
