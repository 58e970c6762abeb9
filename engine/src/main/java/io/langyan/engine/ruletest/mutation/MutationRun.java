package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.ruletest.RuleTest;
import io.langyan.engine.ruletest.RuleTestRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the tests inside a rule on every mutant of it. */
public final class MutationRun {
    private final RuleTestRunner runner;

    /** For rules over the events of a catalogue. */
    public MutationRun(Catalogue catalogue) {
        this.runner = new RuleTestRunner(catalogue);
    }

    /**
     * Tells which mutants no test notices.
     *
     * @param rule the rule, whose tests pass
     * @param source the file it was checked from
     * @param tests the tests inside it
     * @param equivalent mutants that are known to change nothing
     */
    public MutationResult of(CheckedRule rule, RuleSource source, List<RuleTest> tests, EquivalentMutants equivalent) {
        List<Mutant> all = Mutants.of(rule, source);
        List<Mutant> survivors = new ArrayList<>();
        List<EquivalentMutants.Entry> known = new ArrayList<>();
        for (Mutant mutant : all) {
            if (runner.passesInOrder(mutant.rule(), tests)) {
                Optional<EquivalentMutants.Entry> entry = equivalent.find(mutant);
                entry.ifPresentOrElse(known::add, () -> survivors.add(mutant));
            }
        }
        List<String> unneeded = equivalent.entries().stream()
                .filter(entry -> !known.contains(entry))
                .map(EquivalentMutants.Entry::mutant)
                .toList();
        return new MutationResult(all.size() - known.size(), survivors, known, unneeded);
    }
}
