package io.langyan.engine.ruletest;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the tests that a rule carries: in order, shuffled within the out-of-orderness, with the state written and read
 * after every event, and with every event twice. The same warnings must stand at the end of each run.
 */
public final class RuleTestRunner {
    private static final int SHUFFLES = 5;

    private final Catalogue catalogue;

    /** A runner for rules over the events of a catalogue. */
    public RuleTestRunner(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Runs tests of a rule, whatever its status; the rule is taken as live.
     *
     * @return one E22 for every difference, of each test those of the first mode that shows any
     */
    public List<Diagnostic> run(CheckedRule rule, List<RuleTest> tests) {
        return results(rule, tests).stream()
                .flatMap(result -> result.failures().stream())
                .toList();
    }

    /** Runs tests of a rule as {@link #run} does, and tells test by test. */
    public List<TestResult> results(CheckedRule rule, List<RuleTest> tests) {
        CheckedRule live = rule.as(CheckedRule.Status.LIVE);
        Plan plan = Plan.of(catalogue, List.of(live));
        return tests.stream()
                .map(test -> new TestResult(test, failures(plan, test, new TracedReasons(catalogue, live, test))))
                .toList();
    }

    /**
     * Whether every test passes with its records in order: what a changed rule comes to does not depend on how they arrive,
     * so one way is enough to notice the change.
     */
    public boolean passesInOrder(CheckedRule rule, List<RuleTest> tests) {
        Plan plan = Plan.of(catalogue, List.of(rule.as(CheckedRule.Status.LIVE)));
        return tests.stream().allMatch(test -> {
            List<Finding> found = new TestRun(plan, Mode.IN_ORDER, 0).of(TestHistory.records(test));
            return !new Comparison(test, Mode.IN_ORDER, new Problems(), Reasons.NONE).differs(found);
        });
    }

    /** The ways in which each test is run. */
    public static List<Label> modes() {
        return Arrays.stream(Mode.values()).map(Mode::label).toList();
    }

    private static List<Diagnostic> failures(Plan plan, RuleTest test, Reasons reasons) {
        Problems problems = new Problems();
        List<Event> records = TestHistory.records(test);
        for (Mode mode : Mode.values()) {
            for (int seed = 0; seed < (mode == Mode.SHUFFLED ? SHUFFLES : 1); seed++) {
                List<Finding> found = new TestRun(plan, mode, seed).of(records);
                if (new Comparison(test, mode, problems, reasons).differs(found)) {
                    return problems.all();
                }
            }
        }
        return List.of();
    }
}
