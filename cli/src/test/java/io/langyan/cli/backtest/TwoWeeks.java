package io.langyan.cli.backtest;

import io.langyan.cli.backtest.figures.Period;
import io.langyan.cli.backtest.replay.BacktestPlans;
import io.langyan.cli.backtest.report.Backtested;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.job.JobSettings;
import io.langyan.job.StateKind;
import io.langyan.job.replay.RunSummary;
import io.langyan.project.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The history in {@code examples/two-weeks}, whose every figure was worked out by hand. */
final class TwoWeeks {
    static final Path DIRECTORY = Repository.root().resolve("examples/two-weeks");
    static final Path RULES = DIRECTORY.resolve("rules");
    static final String FIRST_RULE = "refund/first_rule.yaml";

    private TwoWeeks() {}

    /** Backtests the draft against the two rules in force. */
    static Backtested backtest(Period period) {
        List<RuleSource> rules = RuleDirectory.read(RULES);
        BacktestPlans plans = BacktestPlans.of(
                rules.stream().filter(rule -> rule.path().equals(FIRST_RULE)).toList(), rules, List.of());
        JobSettings settings = JobSettings.of(plans).state(StateKind.HEAP).build();
        return named(new Backtest(plans, settings, period).run(DIRECTORY, Optional.empty()));
    }

    /** The same whatever the machine: the place and the time it took are none of its findings. */
    private static Backtested named(Backtested run) {
        RunSummary summary = run.summary();
        return new Backtested(
                "two-weeks",
                run.figures(),
                new RunSummary(
                        summary.sources(), summary.detections(), summary.warnings(), summary.withdrawnWarnings(), 1500),
                run.letterCount(),
                run.letters(),
                run.catalogue());
    }
}
