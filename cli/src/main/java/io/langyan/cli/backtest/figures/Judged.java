package io.langyan.cli.backtest.figures;

import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A warning and what is known of it.
 *
 * @param warning the warning
 * @param label the case that it is about; empty where there is none, or no labels
 * @param verdict what the desk reported of it; empty where it did not, or nothing that decides
 */
public record Judged(RuleWarning warning, Optional<CaseLabel> label, Optional<Verdict> verdict) {
    /** Whether it is about such a case. */
    public boolean is(CaseKind kind) {
        return label.filter(known -> known.getKind() == kind).isPresent();
    }

    /** Milliseconds from the warning to the largest payment of the victim that it is about; empty without one. */
    public OptionalLong beforeLargest() {
        return label.filter(about -> about.getKind() == CaseKind.VICTIM)
                .map(about -> new Victim(about, OptionalLong.of(toldDuring(about))).beforeLargest())
                .orElse(OptionalLong.empty());
    }

    /** When the rules first had the desk told of the case, epoch milliseconds. */
    long toldDuring(CaseLabel about) {
        return warning.own().stream()
                .filter(hit -> CaseBook.isDuring(about, hit.detection().getTriggeredAt()))
                .mapToLong(Hit::told)
                .min()
                .orElseGet(warning::told);
    }
}
