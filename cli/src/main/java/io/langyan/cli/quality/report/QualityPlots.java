package io.langyan.cli.quality.report;

import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.cli.quality.figures.Floor;
import io.langyan.cli.quality.figures.Measure;
import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.quality.figures.Sample;
import io.langyan.cli.quality.figures.Spread;
import io.langyan.cli.quality.figures.TradeOff;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Markup;
import io.langyan.schema.CaseTrace;
import java.util.List;
import java.util.OptionalDouble;

/** The plots of the page, as SVG inside it. What is to be read stands in it as text, or beside it. */
final class QualityPlots {
    private static final int WIDTH = 820;
    private static final int LEFT = 250;
    private static final int ROW = 26;
    private static final int BAR = 8;
    private static final int SPAN = WIDTH - LEFT - 70;
    private static final int SQUARE = 260;
    private static final int MARGIN = 40;

    private QualityPlots() {}

    /** Two bars a scheme: of the clear traces, and of the faint ones. */
    static void types(Markup page, Quality quality) {
        var types = VictimSections.byType(quality.whole());
        open(page, WIDTH, types.size() * ROW + 10, "Recall by type");
        int[] row = {0};
        types.forEach((type, victims) -> {
            int top = row[0]++ * ROW + 6;
            text(page, LEFT - 10, top + 13, "end", VictimSections.scheme(quality.catalogue(), type));
            bar(page, top, Sample.recall(victims.stream(), CaseTrace.CLEAR, Floor.ANY), "largest");
            bar(page, top + BAR + 1, Sample.recall(victims.stream(), CaseTrace.FAINT, Floor.ANY), "first");
        });
        page.close("svg").line();
        legend(page, "largest", "CLEAR trace", "first", "FAINT trace");
    }

    private static void bar(Markup page, int top, Ratio ratio, String kind) {
        if (ratio.whole() == 0) {
            return;
        }
        rect(page, LEFT, top, SPAN, BAR, "rest");
        rect(page, LEFT, top, (double) SPAN * ratio.part() / ratio.whole(), BAR, kind);
        text(page, LEFT + SPAN + 6, top + BAR, "start", Cells.of(ratio));
    }

    /** A point for all cities, a line from the least to the most of them, and a mark where the goal is. */
    static void precision(Markup page, Sample sample) {
        List<Measure> rows = List.of(Measure.PRECISION_HIGH, Measure.PRECISION_MEDIUM, Measure.PRECISION_ANY);
        open(page, WIDTH, rows.size() * ROW + 10, "Precision by level");
        for (int i = 0; i < rows.size(); i++) {
            Measure measure = rows.get(i);
            Spread spread = Spread.of(measure, sample);
            int top = i * ROW + 10;
            text(page, LEFT - 10, top + 8, "end", measure.title());
            rect(page, LEFT, top + 3, SPAN, 2, "rest");
            if (spread.all().isPresent() && spread.least().isPresent()) {
                double least = at(spread.least());
                rect(page, least, top + 1, Math.max(1, at(spread.most()) - least), 6, "first");
                rect(page, at(spread.all()) - 2, top - 2, 4, 12, "largest");
            }
            if (measure.goal().isPresent()) {
                rect(page, at(measure.goal()) - 1, top - 4, 2, 16, "emergency");
            }
            text(page, LEFT + SPAN + 6, top + 8, "start", Cells.of(measure, spread.all()));
        }
        page.close("svg").line();
        legend(page, "largest", "all cities", "first", "from the least to the most", "emergency", "goal");
    }

    private static double at(OptionalDouble share) {
        return LEFT + SPAN * share.getAsDouble();
    }

    /** Precision over recall, from all warnings to the surest. */
    static void curve(Markup page, Sample sample) {
        List<TradeOff> points = TradeOff.curve(sample).stream()
                .filter(point -> point.precision().whole() > 0 && point.recall().whole() > 0)
                .toList();
        int side = SQUARE + 2 * MARGIN;
        open(page, side, side, "Precision over recall");
        page.empty("rect", "x", MARGIN, "y", MARGIN, "width", SQUARE, "height", SQUARE, "class", "rest");
        StringBuilder line = new StringBuilder();
        for (TradeOff point : points) {
            line.append(Formats.decimal(right(point), 1))
                    .append(',')
                    .append(Formats.decimal(up(point), 1))
                    .append(' ');
        }
        page.empty("polyline", "points", line.toString().strip(), "class", "curve");
        for (TradeOff point : points) {
            page.open(
                    "circle",
                    "cx",
                    Formats.decimal(right(point), 1),
                    "cy",
                    Formats.decimal(up(point), 1),
                    "r",
                    3,
                    "class",
                    "largest");
            page.element(
                    "title",
                    "score from " + point.score() + ": recall " + Formats.percent(point.recall()) + ", precision "
                            + Formats.percent(point.precision()));
            page.close("circle");
        }
        text(page, side / 2, side - 10, "middle", "recall of detectable victims, 0 to 100 %");
        text(page, MARGIN, MARGIN - 10, "start", "precision, 0 to 100 %");
        page.close("svg").line();
    }

    private static double right(TradeOff point) {
        return MARGIN + (double) SQUARE * point.recall().part() / point.recall().whole();
    }

    private static double up(TradeOff point) {
        return MARGIN
                + SQUARE
                - (double) SQUARE * point.precision().part() / point.precision().whole();
    }

    /** Two bars for each span of time, as shares of those with the same kind of feed. */
    static void delays(Markup page, Sample sample) {
        List<Long> live = sample.delays(true);
        List<Long> plain = sample.delays(false);
        VictimSections.Bin[] bins = VictimSections.Bin.values();
        open(page, WIDTH, bins.length * ROW + 10, "From complete evidence to the warning");
        for (int i = 0; i < bins.length; i++) {
            int top = i * ROW + 6;
            text(page, LEFT - 10, top + 13, "end", bins[i].title());
            bar(page, top, new Ratio(VictimSections.count(live, bins[i]), live.size()), "largest");
            bar(page, top + BAR + 1, new Ratio(VictimSections.count(plain, bins[i]), plain.size()), "first");
        }
        page.close("svg").line();
        legend(page, "largest", "live signalling", "first", "plain CDRs");
    }

    private static void open(Markup page, int width, int height, String title) {
        page.open("svg", "class", "drawing", "viewBox", "0 0 " + width + " " + height, "role", "img");
        page.element("title", title);
    }

    private static void rect(Markup page, double left, double top, double width, double height, String kind) {
        page.empty(
                "rect",
                "x",
                plain(left),
                "y",
                plain(top),
                "width",
                plain(width),
                "height",
                plain(height),
                "class",
                kind);
    }

    private static void text(Markup page, double left, double base, String anchor, String text) {
        page.element("text", text, "x", plain(left), "y", plain(base), "text-anchor", anchor);
    }

    private static String plain(double number) {
        return Formats.decimal(number, 1);
    }

    /** Kinds and names in turn. */
    private static void legend(Markup page, String... entries) {
        page.open("p", "class", "legend");
        for (int i = 0; i < entries.length; i += 2) {
            page.open("span")
                    .open("i", "class", entries[i])
                    .close("i")
                    .text(entries[i + 1])
                    .close("span")
                    .raw(" ");
        }
        page.close("p").line();
    }
}
