package io.langyan.engine.language;

import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.check.Expiry;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.ruletest.RuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a set of rule files.
 *
 * @param rules the rules of the files that are right, in the order of the files
 * @param tests their tests, by rule id
 * @param expiries the last days of their exceptions
 * @param diagnostics everything that is wrong with the others
 */
public record Compilation(
        List<CheckedRule> rules,
        Map<String, List<RuleTest>> tests,
        List<Expiry> expiries,
        List<Diagnostic> diagnostics) {
    /** Copies its collections. */
    public Compilation {
        rules = List.copyOf(rules);
        tests = Map.copyOf(tests);
        expiries = List.copyOf(expiries);
        diagnostics = List.copyOf(diagnostics);
    }

    /** What the authors of the rules that are right should know: when a rule with a deadline warns at the earliest. */
    public List<Note> notes() {
        return rules.stream().map(EarliestWarning::of).flatMap(Optional::stream).toList();
    }

    /** What is to be said, on a day, of the exceptions of the rules that are right. */
    public List<Diagnostic> expired(LocalDate today) {
        return expiries.stream()
                .map(expiry -> expiry.on(today))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether anything is wrong. */
    public boolean hasErrors() {
        return !diagnostics.isEmpty();
    }
}
