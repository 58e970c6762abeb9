package io.langyan.bench.run;

import io.langyan.bench.workload.Detection;
import io.langyan.bench.workload.HitSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * All that one comparison measured.
 *
 * @param settings what was asked for
 * @param machine what it ran on
 * @param expected the hits that every competitor had to find
 * @param profileBytes bytes that Langyan writes for an event, on average
 * @param generatorPerSecond messages a second that one thread makes
 * @param measurements every trial of every round
 */
public record Comparison(
        BenchSettings settings,
        Map<String, String> machine,
        Map<Detection, HitSet> expected,
        int profileBytes,
        double generatorPerSecond,
        List<Measurement> measurements) {

    /** The rates of a competitor, one a round, in the order of the rounds. */
    public double[] rates(StateChoice state, Competitor competitor) {
        return of(state, competitor).mapToDouble(Measurement::eventsPerSecond).toArray();
    }

    /** CPU time an event of a competitor, microseconds, one a round. */
    public double[] cpu(StateChoice state, Competitor competitor) {
        return of(state, competitor).mapToDouble(Measurement::cpuMicrosPerEvent).toArray();
    }

    /** Median over the rounds of Langyan's rate by the other's rate in the same round. */
    public OptionalDouble ratio(StateChoice state, Competitor other) {
        double[] ratios = ratios(state, other);
        return ratios.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(ratios));
    }

    /** Langyan's rate by the other's rate in the same round, one a round; none where either did not run. */
    public double[] ratios(StateChoice state, Competitor other) {
        double[] ours = rates(state, Competitor.LANGYAN);
        double[] theirs = rates(state, other);
        if (ours.length == 0 || theirs.length != ours.length) {
            return new double[0];
        }
        double[] ratios = new double[ours.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = ours[round] / theirs[round];
        }
        return ratios;
    }

    /** Whether other processes disturbed any trial. */
    public boolean disturbed() {
        return measurements.stream().anyMatch(Measurement::disturbed);
    }

    /** The median; of an even number of values the mean of the middle two. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private Stream<Measurement> of(StateChoice state, Competitor competitor) {
        return measurements.stream()
                .filter(measurement -> measurement.state() == state && measurement.competitor() == competitor);
    }
}
