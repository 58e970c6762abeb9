package io.langyan.cli.backtest.report;

import static io.langyan.cli.report.Formats.text;

import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.LabelFigures;
import io.langyan.cli.backtest.figures.Victim;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Label;
import java.util.List;
import java.util.Optional;

/** The victims of the rules' own schemes of whom nobody was told: what to look at next. */
final class MissedSection {
    static final String KEY = "missed";
    /** The most that are listed. */
    private static final int MOST_CASES = 10;

    private MissedSection() {}

    /** Empty without labels, and where nobody was missed. */
    static Optional<Section> of(Figures figures, Catalogue catalogue) {
        return figures.labels()
                .map(LabelFigures::missed)
                .filter(missed -> !missed.isEmpty())
                .map(missed -> of(missed, catalogue));
    }

    private static Section of(List<Victim> missed, Catalogue catalogue) {
        Table table =
                Table.of(text("案件", "case"), text("骗局", "scheme"), text("首次接触", "first contact"), text("损失", "lost"));
        missed.stream()
                .limit(MOST_CASES)
                .forEach(victim -> table.row(
                        Formats.plain(victim.label().getCaseId()),
                        TruthSections.scheme(catalogue, victim.label().getFraudType()),
                        Formats.moment(victim.label().getFirstContactAt()),
                        Formats.yuan(victim.lostMinor())));
        List<Label> lines = missed.size() <= MOST_CASES
                ? List.of()
                : List.of(text(
                        "共 " + missed.size() + " 名，列出前 " + MOST_CASES + " 名。",
                        missed.size() + " in all, the first " + MOST_CASES + ":"));
        return Section.of(KEY, text("漏掉的受害人", "Missed victims of the rules' own schemes"), lines, table);
    }
}
