package io.langyan.bench.run;

/**
 * What one trial measured.
 *
 * @param competitor who ran
 * @param state where its state lived
 * @param round the round, from 1
 * @param eventsPerSecond events after the warm-up by wall clock
 * @param cpuMicrosPerEvent CPU time of the process, microseconds an event
 * @param collectorShare share of wall time in garbage collection, 0 to 1
 * @param otherCores cores that other processes kept busy meanwhile; negative where unknown
 */
public record Measurement(
        Competitor competitor,
        StateChoice state,
        int round,
        double eventsPerSecond,
        double cpuMicrosPerEvent,
        double collectorShare,
        double otherCores) {
    /** Above this many cores of other load, a figure is said to be disturbed. */
    public static final double DISTURBED_CORES = 0.15;

    /** Whether other processes took so much that the figure is not to be trusted. */
    public boolean disturbed() {
        return otherCores > DISTURBED_CORES;
    }
}
