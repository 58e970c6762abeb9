package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.rule.CheckedRule;

/**
 * A rule with one small change, which a test inside the rule should notice.
 *
 * @param span where the changed part stands in the rule
 * @param part the changed part, for example {@code step call}
 * @param change what was changed, in words
 * @param help a test that would notice it, in words
 * @param rule the changed rule
 */
public record Mutant(Span span, Label part, Label change, Label help, CheckedRule rule) {
    /** What tells it from the other mutants of its rule, whatever else the rule says. */
    public String name() {
        return part.en() + ": " + change.en();
    }
}
