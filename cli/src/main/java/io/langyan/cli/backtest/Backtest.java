package io.langyan.cli.backtest;

import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.FiguresBuilder;
import io.langyan.cli.backtest.figures.Period;
import io.langyan.cli.backtest.replay.BacktestPlans;
import io.langyan.cli.backtest.replay.HistoryReplay;
import io.langyan.cli.backtest.report.Backtested;
import io.langyan.cli.command.UserError;
import io.langyan.job.JobSettings;
import io.langyan.job.replay.ReplayFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs rules over a recorded history, through the same operators as everywhere, and looks at what came of it.
 *
 * @param plans the rules
 * @param settings how to run them
 * @param period what to report on
 */
public record Backtest(BacktestPlans plans, JobSettings settings, Period period) {
    /**
     * Runs it.
     *
     * @param history the directory of the history
     * @param terminal where progress is shown; empty where nobody looks
     * @throws UserError where the history cannot be read, or the job fails
     */
    public Backtested run(Path history, Optional<PrintWriter> terminal) {
        try {
            return report(history, HistoryReplay.run(settings, history, terminal));
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to read the history in " + history + ", but could not: " + e.getMessage()
                            + ". Check its files, and the space for temporary ones.",
                    e);
        } catch (ReplayFailedException e) {
            throw UserError.failed(e.getMessage() + ". Run it again with --debug to see where.", e);
        }
    }

    private Backtested report(Path history, HistoryReplay replay) throws IOException {
        Figures figures = new FiguresBuilder(plans.named(), plans.others(), replay.findings()).build(history, period);
        return new Backtested(
                history.toString(),
                figures,
                replay.summary(),
                replay.findings().letterCount(),
                replay.findings().letters(),
                plans.catalogue());
    }
}
