package io.langyan.cli.bench.burst;

import java.util.Arrays;

/**
 * What became of the warnings of a phase.
 *
 * @param label how the phase is called
 * @param expected how many warnings fell due
 * @param lost how many of them never came
 * @param millis from due to readable, of those that came, rising
 */
public record PhaseResult(String label, int expected, int lost, long[] millis) {
    /** Sorts the delays. */
    public PhaseResult {
        millis = millis.clone();
        Arrays.sort(millis);
    }

    /**
     * The delay that this share did not exceed (nearest rank), milliseconds; -1 where none came.
     *
     * @param share above 0 and at most 1
     */
    public long quantile(double share) {
        return millis.length == 0 ? -1 : millis[(int) Math.ceil(share * millis.length) - 1];
    }
}
