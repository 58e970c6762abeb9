package io.langyan.cli.backtest.report;

import static io.langyan.cli.report.Formats.text;

import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.Overlap;
import io.langyan.cli.backtest.figures.OverlapCount;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Label;
import java.util.List;

/** What the rules have in common with the others in force. */
final class OverlapSection {
    static final String KEY = "overlap";
    private static final Label TITLE = new Label("与其他规则的重合", "Overlap with other rules");

    private OverlapSection() {}

    static Section of(Figures figures) {
        Overlap overlap = figures.overlap();
        if (overlap.compared() == 0) {
            return Section.of(KEY, TITLE, List.of(text("没有其他生效的规则可比较。", "No other rule is in force to compare with.")));
        }
        Label warnings = Formats.ratio(overlap.warnings(), "条", "预警", "warnings");
        Label people = Formats.ratio(overlap.people(), "名", "人员", "people");
        Table table = Table.of(
                text("其他规则", "other rule"),
                text("共同预警", "warnings"),
                text("共同人员", "people"),
                text("本规则先", "these first"),
                text("同时", "together"),
                text("对方先", "it first"));
        for (OverlapCount count : overlap.rules()) {
            table.row(
                    Formats.plain(count.rule().id()),
                    count.warnings(),
                    count.people(),
                    count.first(),
                    count.together(),
                    count.later());
        }
        return Section.of(
                KEY,
                TITLE,
                List.of(text(
                        "其他规则也参与 " + warnings.zh() + "，也预警 " + people.zh() + "。",
                        "Others take part in " + warnings.en() + " and warn of " + people.en() + ".")),
                table);
    }
}
