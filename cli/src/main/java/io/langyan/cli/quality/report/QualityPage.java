package io.langyan.cli.quality.report;

import io.langyan.cli.quality.figures.Measure;
import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.quality.figures.Sample;
import io.langyan.cli.report.Markup;
import io.langyan.cli.report.Page;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.engine.diagnostic.Language;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report as one page that needs nothing else. */
public final class QualityPage {
    private static final Pattern RATIO = Pattern.compile("([0-9]+)/([0-9]+)");
    private static final Pattern PERCENT = Pattern.compile("([0-9]+)\\.([0-9]) %");
    private static final int TENTHS = 10;
    private static final int WHOLE = 1000;
    private static final Map<Measure, String> CARDS = Map.of(
            Measure.RECALL_CLEAR, "recall, CLEAR",
            Measure.RECALL_FAINT, "recall, FAINT",
            Measure.PRECISION_HIGH, "precision, HIGH+",
            Measure.PRECISION_MEDIUM, "precision, MEDIUM+",
            Measure.IN_TIME_LIVE, "in time, live",
            Measure.FALSE_MEDIUM, "false MEDIUM+ / 100,000 a day");

    private QualityPage() {}

    /** The page. */
    public static String of(Quality quality) {
        Page page = new Page(Language.EN);
        Markup markup = page.markup();
        page.begin(QualitySections.TITLE);
        markup.open("header").element("h1", QualitySections.TITLE);
        QualitySections.summary(quality).forEach(line -> markup.element("p", line));
        markup.close("header").line();
        cards(page, quality.whole());
        QualitySections.of(quality).forEach(section -> section(page, section, quality));
        page.end();
        return page.toString();
    }

    private static void cards(Page page, Sample whole) {
        page.markup().open("div", "class", "cards").line();
        for (Measure measure : Measure.values()) {
            if (CARDS.containsKey(measure)) {
                page.card(Cells.of(measure, measure.of(whole)), CARDS.get(measure));
            }
        }
        page.markup().close("div").line();
    }

    private static void section(Page page, Section section, Quality quality) {
        Markup markup = page.markup();
        markup.open("section", "id", section.key()).line();
        markup.element("h2", section.title().en()).line();
        section.lines().forEach(line -> markup.element("p", line.en()).line());
        switch (section.key()) {
            case VictimSections.TYPES -> QualityPlots.types(markup, quality);
            case WarningSections.LEVELS -> QualityPlots.precision(markup, quality.whole());
            case WarningSections.CURVE -> QualityPlots.curve(markup, quality.whole());
            case VictimSections.DELAYS -> QualityPlots.delays(markup, quality.whole());
            default -> {
                // The bars of its table say it.
            }
        }
        section.table().ifPresent(table -> table(page, section.key(), table));
        markup.close("section").line();
    }

    private static void table(Page page, String key, Table table) {
        page.table(table, (markup, row) -> {
            switch (key) {
                case MeasureSections.MEASURES, VictimSections.TYPES -> share(markup, row.get(1));
                case WarningSections.LEVELS -> share(markup, row.get(row.size() - 1));
                case WarningSections.RULES -> share(markup, row.get(3));
                case VictimSections.MISSED -> share(markup, row.get(2) + "/" + row.get(3));
                case WarningSections.LOOK_ALIKES -> share(markup, row.get(2) + "/" + row.get(1));
                default -> {
                    // A plot says it, or there is nothing to compare.
                }
            }
        });
    }

    private static void share(Markup markup, String cell) {
        Matcher ratio = RATIO.matcher(cell.replace(",", ""));
        Matcher percent = PERCENT.matcher(cell);
        if (ratio.matches()) {
            Page.share(markup, Long.parseLong(ratio.group(1)), Long.parseLong(ratio.group(2)));
        } else if (percent.matches()) {
            Page.share(markup, Long.parseLong(percent.group(1)) * TENTHS + Long.parseLong(percent.group(2)), WHOLE);
        }
    }
}
