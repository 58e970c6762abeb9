package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.StateCost;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks that the state of one person under one rule stays within what a whole bundle may need. */
final class CostCheck {
    private static final long KIB = 1024;

    private final Context context;

    CostCheck(Context context) {
        this.context = context;
    }

    void check(CheckedRule rule, Span span) {
        StateCost cost = StateCost.of(
                Plan.of(context.catalogue(), List.of(rule.as(CheckedRule.Status.LIVE))), CoreSettings.DEFAULT);
        if (cost.bytes() > StateCost.MOST_BYTES) {
            context.problems()
                    .report(
                            span,
                            Message.STATE_OVER_BUDGET,
                            StateCost.MOST_BYTES / KIB,
                            new Label("本规则", "this rule"),
                            (cost.bytes() + KIB - 1) / KIB,
                            advice(cost));
        }
    }

    private static Label advice(StateCost cost) {
        Optional<StateCost.Part> largest = cost.parts().stream()
                .filter(part -> part.kind() != StateCost.Kind.TAIL && part.kind() != StateCost.Kind.FINDINGS)
                .max(Comparator.comparingLong(StateCost.Part::bytes));
        String name = largest.map(StateCost.Part::name).orElse("");
        String bytes =
                largest.map(part -> (part.bytes() + KIB - 1) / KIB + " KiB").orElse("");
        return Words.join(
                new Label("占用最多的是 " + name + "（" + bytes + "）", "most of it is " + name + " (" + bytes + ")"),
                new Label(
                        "：删去它，或让几个特征共用同样的 of、where、over",
                        ": remove it, or give features the same of, where and over so that they share"));
    }
}
