package io.langyan.cli.quality.figures;

import io.langyan.cli.backtest.figures.Ratio;
import java.util.ArrayList;
import java.util.List;

/**
 * What would be if only warnings from a score on were told.
 *
 * @param score the score
 * @param recall warned, of the detectable victims
 * @param precision right, of the warnings
 */
public record TradeOff(int score, Ratio recall, Ratio precision) {
    private static final int STEP = 5;
    private static final int HIGHEST = 100;

    /** The whole curve, from all warnings to the surest. */
    public static List<TradeOff> curve(Sample sample) {
        List<VictimOutcome> victims =
                sample.victims().filter(VictimOutcome::isDetectable).toList();
        List<WarningOutcome> warnings = sample.warnings(Floor.ANY).toList();
        List<TradeOff> curve = new ArrayList<>();
        for (int score = 0; score <= HIGHEST; score += STEP) {
            int least = score;
            List<WarningOutcome> told = warnings.stream()
                    .filter(warning -> warning.score() >= least)
                    .toList();
            curve.add(new TradeOff(
                    score,
                    new Ratio(
                            (int) victims.stream()
                                    .filter(victim -> victim.score().orElse(-1) >= least)
                                    .count(),
                            victims.size()),
                    new Ratio(
                            (int) told.stream().filter(WarningOutcome::isRight).count(), told.size())));
        }
        return curve;
    }

    /** Whether another score comes to the same. */
    public boolean isLike(TradeOff other) {
        return recall.equals(other.recall) && precision.equals(other.precision);
    }
}
