package io.langyan.cli.backtest.report;

import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.Judged;
import io.langyan.cli.backtest.figures.LabelFigures;
import io.langyan.cli.backtest.figures.LeadTimes;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Markup;
import io.langyan.cli.report.Page;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report as one page that needs nothing else: no script, no picture, no font from anywhere. */
public final class HtmlReport {
    private static final Label EXAMPLES = new Label("预警示例", "Examples");
    private static final Label SPREAD =
            new Label("从全部预警中均匀抽取，号码和账号已遮盖。", "Spread evenly over all warnings. Numbers and accounts are masked.");

    private final Backtested backtested;
    private final Figures figures;
    private final Language language;
    private final Page whole;
    private final Markup page;

    private HtmlReport(Backtested backtested, Language language) {
        this.backtested = backtested;
        this.figures = backtested.figures();
        this.language = language;
        this.whole = new Page(language);
        this.page = whole.markup();
    }

    /** The page; identifiers are masked. */
    public static String of(Backtested backtested, Language language) {
        HtmlReport report = new HtmlReport(backtested, language);
        report.write();
        return report.page.toString();
    }

    private void write() {
        Section summary = SummarySection.of(backtested);
        String title = language.of(summary.title());
        whole.begin(title);
        page.open("header").element("p", language.of(SummarySection.names(figures)), "class", "names");
        page.element("h1", title);
        summary.lines().forEach(line -> page.element("p", language.of(line)));
        page.close("header").line();
        cards();
        Sections.of(backtested).forEach(this::section);
        examples();
        whole.end();
    }

    private void cards() {
        page.open("div", "class", "cards").line();
        int warnings = figures.levels().total();
        card(Formats.number(warnings), Formats.text("预警", "warnings"));
        card(Formats.average(warnings, figures.days().size()), Formats.text("平均每天", "a day"));
        Optional<LabelFigures> labels = figures.labels();
        labels.ifPresent(known -> {
            card(Formats.percent(known.precision()), Formats.text("准确率", "precision"));
            card(Formats.percent(known.ownSchemes()), Formats.text("召回率（针对的骗局）", "recall, own schemes"));
        });
        labels.map(LabelFigures::leads)
                .filter(leads -> !leads.toLargest().isEmpty())
                .map(leads -> LeadTimes.median(leads.toLargest()).orElseThrow())
                .ifPresent(median -> card(
                        language.of(Formats.roughly(median)),
                        median < 0
                                ? Formats.text("晚于最大一笔（中位）", "after the largest (median)")
                                : Formats.text("早于最大一笔（中位）", "before the largest (median)")));
        if (labels.isEmpty()) {
            figures.feedback()
                    .ifPresent(known ->
                            card(Formats.percent(known.precision()), Formats.text("反馈属实", "confirmed by the desk")));
        }
        card(Formats.number(figures.desk().people()), Formats.text("需电话劝阻的人", "people to call"));
        page.close("div").line();
    }

    private void card(String number, Label name) {
        whole.card(number, language.of(name));
    }

    private void section(Section section) {
        page.open("section", "id", section.key()).line();
        page.element("h2", language.of(section.title())).line();
        if (section.key().equals(VolumeSections.DAYS)) {
            Plots.days(page, figures.days(), language);
        }
        section.lines().forEach(line -> page.element("p", language.of(line)).line());
        if (section.key().equals(LeadSection.KEY)) {
            Plots.leads(page, figures.labels().orElseThrow().leads(), language);
        }
        section.table().ifPresent(table -> table(section.key(), table));
        page.close("section").line();
    }

    /** Long tables behind a plot are folded away. */
    private void table(String key, Table table) {
        boolean folded = key.equals(VolumeSections.DAYS) || key.equals(LeadSection.KEY);
        if (folded) {
            page.open("details")
                    .element("summary", language.of(Formats.text("数字", "The numbers")))
                    .line();
        }
        long most = table.rows().stream()
                .mapToLong(row -> number(language.of(row.get(row.size() - 1))))
                .max()
                .orElse(0);
        whole.table(table, (markup, row) -> bar(key, markup, row, most));
        if (folded) {
            page.close("details").line();
        }
    }

    /** What a row is worth a look for: warnings against the largest row, or a part of a whole. */
    private void bar(String key, Markup markup, List<String> row, long most) {
        switch (key) {
            case VolumeSections.DIVISIONS, DeskSection.KEY, VolumeSections.RULES ->
                Page.share(markup, number(row.get(row.size() - 1)), most);
            case TruthSections.LABELS -> Page.share(markup, number(row.get(2)), number(row.get(1)));
            case OverlapSection.KEY ->
                Page.share(markup, number(row.get(1)), figures.levels().total());
            default -> {
                // The plot above says it.
            }
        }
    }

    private static long number(String cell) {
        return cell.matches("[0-9,]+") ? Long.parseLong(cell.replace(",", "")) : 0;
    }

    private void examples() {
        List<Judged> shown = figures.examples();
        if (shown.isEmpty()) {
            return;
        }
        page.open("section", "id", "examples").line().element("h2", language.of(EXAMPLES));
        page.element("p", language.of(SPREAD)).line();
        for (Judged judged : shown) {
            Example example = Example.of(judged, backtested.catalogue());
            page.open("article").line().open("p", "class", "head");
            page.element(
                    "b",
                    language.of(Formats.level(example.level())) + " " + example.score(),
                    "class",
                    "level " + example.level().name().toLowerCase(Locale.ROOT));
            page.raw(" ").element("span", example.told()).raw(" ").element("span", example.who());
            example.division().ifPresent(division -> page.raw(" ").element("span", division));
            example.known().ifPresent(known -> page.raw(" ").element("em", language.of(known)));
            page.close("p").line();
            page.element("p", language.of(example.explanation())).line();
            page.element("p", "→ " + language.of(example.action()) + " · " + example.rules(), "class", "foot");
            page.close("article").line();
        }
        page.close("section").line();
    }
}
