package io.langyan.cli.bench.burst;

import java.util.List;

/**
 * What came of a burst.
 *
 * @param settings how much it was
 * @param phases its parts
 * @param perSecond calls and payments a second beside it, as it came out
 * @param records how many records of warnings there were in all
 * @param outOfOrder how many records came behind a later revision of the same warning
 */
public record BurstResult(
        BurstSettings settings, List<PhaseResult> phases, double perSecond, int records, int outOfOrder) {
    /** What the design promises, milliseconds from due to readable. */
    public static final long PROMISED_MILLIS = 2000;

    /** Copies the phases. */
    public BurstResult {
        phases = List.copyOf(phases);
    }

    /** How many warnings never came. */
    public int lost() {
        return phases.stream().mapToInt(PhaseResult::lost).sum();
    }

    /** Whether nothing was lost, and all were readable within what is promised. */
    public boolean isKept() {
        return lost() == 0 && phases.stream().allMatch(phase -> phase.quantile(1) <= PROMISED_MILLIS);
    }
}
