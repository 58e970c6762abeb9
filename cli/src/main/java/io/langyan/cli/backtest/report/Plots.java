package io.langyan.cli.backtest.report;

import io.langyan.cli.backtest.figures.DayCount;
import io.langyan.cli.backtest.figures.LeadTimes;
import io.langyan.cli.backtest.figures.LeadTimes.Bin;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Markup;
import io.langyan.engine.diagnostic.Language;
import io.langyan.schema.WarningLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Plots as SVG inside the page. They stretch to the width of the screen, so what is to be read stands around them as
 * text, in the size of the page.
 */
final class Plots {
    private static final int HEIGHT = 120;
    private static final int SLOT = 20;
    private static final int BAR = 14;
    private static final int HALF_BAR = 7;
    private static final int MOST_LABELS = 14;

    private Plots() {}

    /** A bar a day, by level, the most urgent at the bottom. */
    static void days(Markup page, List<DayCount> days, Language language) {
        int most = days.stream().mapToInt(day -> day.levels().total()).max().orElse(0);
        page.open("div", "class", "plot");
        page.element("div", String.valueOf(most), "class", "top");
        open(page, days.size(), VolumeSections.DAYS);
        for (int i = 0; i < days.size(); i++) {
            DayCount day = days.get(i);
            page.open("g").element("title", day.day() + ": " + day.levels().total());
            double bottom = HEIGHT;
            for (WarningLevel level : Levels.ORDER) {
                double height = height(day.levels().of(level), most);
                if (height > 0) {
                    bar(
                            page,
                            i * SLOT + (SLOT - BAR) / 2.0,
                            bottom - height,
                            BAR,
                            height,
                            level.name().toLowerCase(Locale.ROOT));
                    bottom -= height;
                }
            }
            page.close("g");
        }
        page.close("svg");
        page.open("div", "class", "axis");
        if (days.size() <= MOST_LABELS) {
            days.forEach(day -> page.element("span", day.day().toString().substring(5)));
        } else {
            page.element("span", days.get(0).day().toString(), "class", "start");
            page.element("span", days.get(days.size() - 1).day().toString(), "class", "end");
        }
        page.close("div").close("div").line();
        legend(
                page,
                Levels.ORDER.stream()
                        .map(level ->
                                new Entry(level.name().toLowerCase(Locale.ROOT), language.of(Formats.level(level))))
                        .toList());
    }

    /** How early the desk was told, from late to early: two bars each, to the first payment and to the largest. */
    static void leads(Markup page, LeadTimes leads, Language language) {
        int[] first = LeadTimes.histogram(leads.toFirst());
        int[] largest = LeadTimes.histogram(leads.toLargest());
        int most = Math.max(
                Arrays.stream(first).max().orElse(0),
                Arrays.stream(largest).max().orElse(0));
        page.open("div", "class", "plot");
        page.element("div", String.valueOf(most), "class", "top");
        open(page, first.length, LeadSection.KEY);
        for (int i = 0; i < first.length; i++) {
            pair(page, i, first[i], 0, most, "first");
            pair(page, i, largest[i], HALF_BAR, most, "largest");
        }
        page.close("svg");
        page.open("div", "class", "axis");
        for (Bin bin : Bin.values()) {
            page.element("span", language.of(LeadSection.name(bin)));
        }
        page.close("div").close("div").line();
        legend(
                page,
                List.of(
                        new Entry("first", language.of(Formats.text("相对首笔付款", "to the first payment"))),
                        new Entry("largest", language.of(Formats.text("相对最大一笔", "to the largest payment")))));
    }

    private static void pair(Markup page, int slot, int count, int shift, int most, String kind) {
        double height = height(count, most);
        if (height > 0) {
            page.open("g").element("title", String.valueOf(count));
            bar(page, slot * SLOT + (SLOT - BAR) / 2.0 + shift, HEIGHT - height, HALF_BAR, height, kind);
            page.close("g");
        }
    }

    private static void open(Markup page, int slots, String key) {
        page.open(
                "svg",
                "class",
                "bars " + key,
                "viewBox",
                "0 0 " + Math.max(1, slots) * SLOT + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "role",
                "img");
    }

    private static void bar(Markup page, double left, double top, double width, double height, String kind) {
        page.empty(
                "rect",
                "x",
                number(left),
                "y",
                number(top),
                "width",
                number(width),
                "height",
                number(height),
                "class",
                kind);
    }

    private static void legend(Markup page, List<Entry> entries) {
        page.open("p", "class", "legend");
        for (Entry entry : entries) {
            page.open("span")
                    .open("i", "class", entry.kind())
                    .close("i")
                    .text(entry.name())
                    .close("span")
                    .raw(" ");
        }
        page.close("p").line();
    }

    private static double height(int count, int most) {
        return most == 0 ? 0 : (double) HEIGHT * count / most;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private record Entry(String kind, String name) {}
}
