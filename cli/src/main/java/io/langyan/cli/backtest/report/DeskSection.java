package io.langyan.cli.backtest.report;

import static io.langyan.cli.report.Formats.text;

import io.langyan.cli.backtest.figures.DeskWork;
import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Label;
import java.util.List;

/** What the desk would have had to do. */
final class DeskSection {
    static final String KEY = "desk";

    private DeskSection() {}

    static Section of(Figures figures, Catalogue catalogue) {
        DeskWork desk = figures.desk();
        int days = figures.days().size();
        List<Label> lines = List.of(
                text(
                        "需电话劝阻 " + Formats.number(desk.people()) + " 人，约拨打 " + Formats.number(desk.attempts())
                                + " 次（每条预警 4.6 次），每天约 " + Formats.average(desk.attempts(), days) + " 次。",
                        Formats.count(desk.people(), "person", "people") + " to call, about "
                                + Formats.count(desk.attempts(), "attempt", "attempts") + " (4.6 a warning), "
                                + Formats.average(desk.attempts(), days) + " a day."),
                text(
                        "其中只因这些规则才打的 " + Formats.number(desk.alone()) + " 人；需上门 " + Formats.number(desk.visits())
                                + " 人。",
                        Formats.number(desk.alone()) + " of them only because of these rules; "
                                + Formats.count(desk.visits(), "person", "people") + " to visit."));
        Table table = Table.of(text("处置", "action"), text("预警", "warnings"));
        desk.actions().forEach((action, warnings) -> table.row(action(catalogue, action), warnings));
        return Section.of(KEY, text("劝阻工作量", "Work for the desk"), lines, table);
    }

    /** How people call an action. */
    static Label action(Catalogue catalogue, String action) {
        return catalogue.actions().getOrDefault(action, Formats.plain(action));
    }
}
