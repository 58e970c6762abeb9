package io.langyan.engine.ruletest;

import io.langyan.engine.diagnostic.Diagnostic;
import java.util.List;

/**
 * What became of one test of a rule.
 *
 * @param test the test
 * @param failures one E22 for every difference, those of the first mode that shows any; none where it passed
 */
public record TestResult(RuleTest test, List<Diagnostic> failures) {
    /** Copies the list. */
    public TestResult {
        failures = List.copyOf(failures);
    }

    /** Whether all was as expected in every mode. */
    public boolean passed() {
        return failures.isEmpty();
    }
}
