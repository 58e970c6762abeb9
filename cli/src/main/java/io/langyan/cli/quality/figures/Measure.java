package io.langyan.cli.quality.figures;

import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.schema.CaseTrace;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A number that is told of a sample, with what is to be reached. */
public enum Measure {
    /** Recall of a clear trace at any level. */
    RECALL_CLEAR(
            "recall, CLEAR trace, any level", Unit.SHARE, 0.95, ratio(all -> all.recall(CaseTrace.CLEAR, Floor.ANY))),
    /** Recall of a clear trace from MEDIUM on. */
    RECALL_CLEAR_MEDIUM(
            "recall, CLEAR trace, MEDIUM and above",
            Unit.SHARE,
            0.95,
            ratio(all -> all.recall(CaseTrace.CLEAR, Floor.MEDIUM))),
    /** Recall of a clear trace from HIGH on. */
    RECALL_CLEAR_HIGH(
            "recall, CLEAR trace, HIGH and above",
            Unit.SHARE,
            Double.NaN,
            ratio(all -> all.recall(CaseTrace.CLEAR, Floor.HIGH))),
    /** Recall of a faint trace at any level. */
    RECALL_FAINT(
            "recall, FAINT trace, any level", Unit.SHARE, 0.40, ratio(all -> all.recall(CaseTrace.FAINT, Floor.ANY))),
    /** Recall of a faint trace from MEDIUM on. */
    RECALL_FAINT_MEDIUM(
            "recall, FAINT trace, MEDIUM and above",
            Unit.SHARE,
            0.40,
            ratio(all -> all.recall(CaseTrace.FAINT, Floor.MEDIUM))),
    /** Recall of a faint trace from HIGH on. */
    RECALL_FAINT_HIGH(
            "recall, FAINT trace, HIGH and above",
            Unit.SHARE,
            Double.NaN,
            ratio(all -> all.recall(CaseTrace.FAINT, Floor.HIGH))),
    /** Precision of all warnings. */
    PRECISION_ANY("precision, any level", Unit.SHARE, Double.NaN, ratio(all -> all.precision(Floor.ANY))),
    /** Precision from MEDIUM on. */
    PRECISION_MEDIUM("precision, MEDIUM and above", Unit.SHARE, 0.60, ratio(all -> all.precision(Floor.MEDIUM))),
    /** Precision from HIGH on. */
    PRECISION_HIGH("precision, HIGH and above", Unit.SHARE, 0.80, ratio(all -> all.precision(Floor.HIGH))),
    /** False warnings of any level. */
    FALSE_ANY(
            "false warnings / 100,000 honest people and day, any level",
            Unit.RATE,
            Double.NaN,
            all -> all.falseRate(Floor.ANY)),
    /** False warnings from MEDIUM on. */
    FALSE_MEDIUM(
            "false warnings / 100,000 honest people and day, MEDIUM and above",
            Unit.RATE,
            Double.NaN,
            all -> all.falseRate(Floor.MEDIUM)),
    /** False warnings from HIGH on. */
    FALSE_HIGH(
            "false warnings / 100,000 honest people and day, HIGH and above",
            Unit.RATE,
            Double.NaN,
            all -> all.falseRate(Floor.HIGH)),
    /** False warnings from MEDIUM on, without look-alikes. */
    FALSE_OTHERS(
            "false warnings without planted look-alikes, MEDIUM and above",
            Unit.RATE,
            Double.NaN,
            all -> all.falseRateBesidesLookAlikes(Floor.MEDIUM)),
    /** Precision in life, look-alikes as frequent as in the city. */
    REAL_PRECISION(
            "precision at the real rate of fraud, MEDIUM and above",
            Unit.SHARE,
            Double.NaN,
            all -> all.realPrecision(Floor.MEDIUM, all.falseRate(Floor.MEDIUM))),
    /** Precision in life, without look-alikes. */
    REAL_PRECISION_OTHERS(
            "precision at the real rate, without planted look-alikes",
            Unit.SHARE,
            Double.NaN,
            all -> all.realPrecision(Floor.MEDIUM, all.falseRateBesidesLookAlikes(Floor.MEDIUM))),
    /** Warned before the first payment. */
    BEFORE_FIRST(
            "detectable victims warned before their first payment", Unit.SHARE, Double.NaN, ratio(Sample::beforeFirst)),
    /** Warned before the largest payment. */
    BEFORE_LARGEST(
            "detectable victims warned before their largest payment",
            Unit.SHARE,
            Double.NaN,
            ratio(Sample::beforeLargest)),
    /** In time, with live signalling. */
    IN_TIME_LIVE(
            "warned at most 5 s after the largest payment, live signalling",
            Unit.SHARE,
            0.85,
            ratio(all -> all.inTime(true))),
    /** In time, with plain CDRs. */
    IN_TIME_PLAIN(
            "warned at most 5 s after the largest payment, plain CDRs",
            Unit.SHARE,
            Double.NaN,
            ratio(all -> all.inTime(false))),
    /** Median delay, with live signalling. */
    DELAY_LIVE(
            "complete evidence to warning, median s, live signalling",
            Unit.SECONDS,
            Double.NaN,
            all -> quantile(all.delays(true), 0.5)),
    /** Ninetieth percentile of the delay, with live signalling. */
    DELAY_LIVE_P90("the same, 90th percentile s", Unit.SECONDS, Double.NaN, all -> quantile(all.delays(true), 0.9)),
    /** Median delay, with plain CDRs. */
    DELAY_PLAIN(
            "complete evidence to warning, median s, plain CDRs",
            Unit.SECONDS,
            Double.NaN,
            all -> quantile(all.delays(false), 0.5)),
    /** Ninetieth percentile of the delay, with plain CDRs. */
    DELAY_PLAIN_P90("the same, 90th percentile s", Unit.SECONDS, Double.NaN, all -> quantile(all.delays(false), 0.9));

    private static final double SECOND = 1000.0;

    private final String title;
    private final Unit unit;
    private final double goal;
    private final Function<Sample, OptionalDouble> of;

    Measure(String title, Unit unit, double goal, Function<Sample, OptionalDouble> of) {
        this.title = title;
        this.unit = unit;
        this.goal = goal;
        this.of = of;
    }

    /** What a number is. */
    public enum Unit {
        /** From 0 to 1. */
        SHARE,
        /** Warnings. */
        RATE,
        /** Seconds. */
        SECONDS
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** What it is told in. */
    public Unit unit() {
        return unit;
    }

    /** What is to be reached at least; empty where nothing is. */
    public OptionalDouble goal() {
        return Double.isNaN(goal) ? OptionalDouble.empty() : OptionalDouble.of(goal);
    }

    /** The number of a sample; empty where there is nothing to tell it of. */
    public OptionalDouble of(Sample sample) {
        return of.apply(sample);
    }

    private static Function<Sample, OptionalDouble> ratio(Function<Sample, Ratio> of) {
        return sample -> {
            Ratio ratio = of.apply(sample);
            return ratio.whole() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) ratio.part() / ratio.whole());
        };
    }

    /** By the nearest rank, in seconds. */
    private static OptionalDouble quantile(List<Long> sorted, double share) {
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        int rank = (int) Math.ceil(share * sorted.size());
        return OptionalDouble.of(sorted.get(Math.max(0, rank - 1)) / SECOND);
    }
}
