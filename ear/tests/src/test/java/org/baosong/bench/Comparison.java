package org.baosong.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Reference and product in turn, after a warm-up, and the one line that says how they compare. The machine may be busy: the ratio is of
 * medians of neighbouring rounds, the ratio of processor time is printed beside it, and where the reference itself wavers only that one
 * counts.
 */
final class Comparison {

    private static final double WAVERING = 0.25;
    private static final Duration WARM_UP_PATIENCE = Duration.ofMinutes(6);

    private final String name;
    private final double must;
    private final List<Round> reference = new ArrayList<>();
    private final List<Round> product = new ArrayList<>();

    Comparison(String name, double must) {
        this.name = name;
        this.must = must;
    }

    /**
     * What one round did.
     *
     * @param cpuNanos processor time of everything that took part
     */
    record Round(long operations, long nanos, long cpuNanos) {

        double perSecond() {
            return operations * 1e9 / nanos;
        }

        double cpuPerOperation() {
            return (double) cpuNanos / operations;
        }
    }

    /** One of the two: runs a round. */
    interface Side {
        Round run() throws IOException;
    }

    /**
     * Runs both in turn.
     *
     * @param warmUp operations of ours before the clock starts: the optimising compiler counts calls, not seconds, and on a busy machine
     *               the same seconds hold far fewer of them
     */
    Comparison run(Side bare, Side ours, long warmUp, int rounds) throws IOException {
        long deadline = System.nanoTime() + WARM_UP_PATIENCE.toNanos();
        for (long done = 0; done < warmUp && System.nanoTime() < deadline;) {
            bare.run();
            done += ours.run().operations();
        }
        for (int i = 0; i < rounds; i++) {
            reference.add(bare.run());
            product.add(ours.run());
        }
        return this;
    }

    String line() {
        double ratio = median(product, Round::perSecond) / median(reference, Round::perSecond);
        double cpuRatio = median(reference, Round::cpuPerOperation) / median(product, Round::cpuPerOperation);
        return String.format(Locale.ROOT, "%s ref=%.0f prod=%.0f ratio=%.2f cpuRatio=%.2f spread=%.0f%% %s", name,
                median(reference, Round::perSecond), median(product, Round::perSecond), ratio, cpuRatio, 100 * spread(), verdict(ratio, cpuRatio));
    }

    /** Median processor time of an operation on either side, for where that is a figure of its own. */
    String cpu() {
        return String.format(Locale.ROOT, "cpu ref=%.2f prod=%.2f ms", median(reference, Round::cpuPerOperation) / 1e6,
                median(product, Round::cpuPerOperation) / 1e6);
    }

    /** Every round, for whoever wants to know more than the line says. */
    List<String> details() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < reference.size(); i++) {
            lines.add(words("ref ", reference.get(i)) + "   " + words("prod", product.get(i)));
        }
        return lines;
    }

    private String verdict(double ratio, double cpuRatio) {
        boolean wavers = spread() > WAVERING;
        if ((wavers ? cpuRatio : ratio) < must) {
            return "FAIL";
        }
        return wavers ? "NOISY" : "PASS";
    }

    private double spread() {
        double[] sorted = sorted(reference, Round::perSecond);
        return (sorted[sorted.length - 1] - sorted[0]) / median(reference, Round::perSecond);
    }

    private static String words(String side, Round round) {
        return String.format(Locale.ROOT, "%s %6.0f/s %6.3f ms cpu", side, round.perSecond(), round.cpuPerOperation() / 1e6);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        double[] sorted = sorted(rounds, value);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double[] sorted(List<Round> rounds, ToDoubleFunction<Round> value) {
        double[] values = rounds.stream().mapToDouble(value).toArray();
        Arrays.sort(values);
        return values;
    }
}
