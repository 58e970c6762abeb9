package io.langyan.cli.backtest.report;

import io.langyan.cli.backtest.figures.Figures;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.job.replay.RunSummary;
import io.langyan.schema.DeadLetter;
import java.util.List;

/**
 * A backtest that is over.
 *
 * @param history how the user called the history
 * @param figures what it says of the rules
 * @param summary the counts of the sources, and how long the replay took
 * @param letterCount lines that could not be used, those of labels and feedback among them
 * @param letters the first of them
 * @param catalogue where schemes and actions have their labels
 */
public record Backtested(
        String history,
        Figures figures,
        RunSummary summary,
        long letterCount,
        List<DeadLetter> letters,
        Catalogue catalogue) {
    /** Copies its list. */
    public Backtested {
        letters = List.copyOf(letters);
    }
}
