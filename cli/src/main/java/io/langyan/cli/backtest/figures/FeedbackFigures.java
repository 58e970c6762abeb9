package io.langyan.cli.backtest.figures;

import java.util.List;

/**
 * What the desk's reports say of the rules.
 *
 * @param confirmed warnings about somebody who was being swindled
 * @param refuted warnings about somebody who was not
 * @param open warnings of which no report decides
 */
public record FeedbackFigures(int confirmed, int refuted, int open) {
    static FeedbackFigures of(List<Judged> judged) {
        return new FeedbackFigures(count(judged, Verdict.TRUE), count(judged, Verdict.FALSE), (int)
                judged.stream().filter(each -> each.verdict().isEmpty()).count());
    }

    /** Confirmed, of those that a report decides. */
    public Ratio precision() {
        return new Ratio(confirmed, confirmed + refuted);
    }

    private static int count(List<Judged> judged, Verdict verdict) {
        return (int) judged.stream()
                .filter(each -> each.verdict().filter(verdict::equals).isPresent())
                .count();
    }
}
