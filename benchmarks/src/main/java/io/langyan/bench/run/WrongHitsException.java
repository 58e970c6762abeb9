package io.langyan.bench.run;

import io.langyan.bench.workload.Detection;
import io.langyan.bench.workload.HitSet;
import java.util.Map;

/** A competitor did not find what it should: its speed then says nothing. */
public final class WrongHitsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongHitsException(
            Competitor competitor, String what, Map<Detection, HitSet> expected, Map<Detection, HitSet> found) {
        super("expected " + competitor.label() + " to find the " + what + " " + expected + ", but found " + found
                + "; run the tests of the benchmarks first");
    }
}
