package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.language.RuleSource;
import io.langyan.engine.rule.CheckedRule;
import java.util.List;

/**
 * Makes the mutants of a rule: each has one threshold, operator, span, step, absence, feature, reason, rung, suppression
 * or exception changed. What can make no difference is not made: a window that nobody asks for, a rung moved between
 * scores that no lines add up to.
 */
public final class Mutants {
    private Mutants() {}

    /**
     * All mutants of a rule, in the order of its parts.
     *
     * @param source the file that the rule was checked from, for the places
     */
    public static List<Mutant> of(CheckedRule rule, RuleSource source) {
        MutantList mutants = new MutantList(rule, RulePlaces.of(source));
        new SequenceMutants(mutants).collect();
        new FeatureMutants(mutants).collect();
        new ScoreMutants(mutants).collect();
        new SuppressMutants(mutants).collect();
        return mutants.all();
    }
}
