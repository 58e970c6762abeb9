package io.langyan.records.bundle;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.StateCost;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules of a bundle, compiled together.
 *
 * @param rules those that are right
 * @param refusals everything that is wrong with the others, or with all of them together; they may be used only where
 *     this is empty
 */
public record RuleSet(List<CheckedRule> rules, List<Refusal> refusals) {
    /** Copies its lists. */
    public RuleSet {
        rules = List.copyOf(rules);
        refusals = List.copyOf(refusals);
    }

    /**
     * Compiles published rules, and checks the limits of a bundle (RULES section 6): how many are live, at most one live
     * and one shadow version of each, state for one person, account or phone.
     */
    public static RuleSet compile(Catalogue catalogue, List<RuleSource> published) {
        Compilation compilation = RuleCompiler.ofPublished(catalogue).compile(published);
        List<Refusal> refusals = new ArrayList<>();
        compilation.diagnostics().forEach(diagnostic -> refusals.add(wrong(diagnostic)));
        versions(compilation.rules(), refusals);
        long live = compilation.rules().stream()
                .filter(rule -> rule.status() == Status.LIVE)
                .count();
        if (live > BundleContent.MAX_LIVE_RULES) {
            refusals.add(new Refusal(
                    RefusalCode.TOO_MANY_RULES,
                    "expected at most " + BundleContent.MAX_LIVE_RULES + " live rules, but found " + live
                            + "; retire some"));
        }
        if (refusals.isEmpty()) {
            cost(catalogue, compilation.rules(), refusals);
        }
        return new RuleSet(compilation.rules(), refusals);
    }

    private static Refusal wrong(Diagnostic diagnostic) {
        return new Refusal(
                RefusalCode.RULE_WRONG,
                diagnostic.file() + ": " + diagnostic.code() + ": "
                        + diagnostic.message().en() + "; " + diagnostic.help().en());
    }

    private static void versions(List<CheckedRule> rules, List<Refusal> refusals) {
        Map<String, Long> found = rules.stream()
                .filter(rule -> rule.status() == Status.LIVE || rule.status() == Status.SHADOW)
                .collect(Collectors.groupingBy(
                        rule -> rule.status() + " version of " + rule.id(), TreeMap::new, Collectors.counting()));
        found.forEach((what, number) -> {
            if (number > 1) {
                refusals.add(new Refusal(
                        RefusalCode.RULE_TWICE,
                        "expected at most one " + what + ", but found " + number + "; leave out all but one"));
            }
        });
    }

    private static void cost(Catalogue catalogue, List<CheckedRule> rules, List<Refusal> refusals) {
        long bytes =
                StateCost.of(Plan.of(catalogue, rules), CoreSettings.DEFAULT).bytes();
        if (bytes > StateCost.MOST_BYTES) {
            refusals.add(new Refusal(
                    RefusalCode.STATE_OVER_BUDGET,
                    "expected state of at most " + StateCost.MOST_BYTES + " bytes a person, but these rules may need "
                            + bytes + "; langyan rules cost tells what is largest"));
        }
    }
}
