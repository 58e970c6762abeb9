package io.langyan.cli.backtest.report;

import static io.langyan.cli.report.Formats.text;

import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.LabelFigures;
import io.langyan.cli.backtest.figures.LeadTimes;
import io.langyan.cli.backtest.figures.LeadTimes.Bin;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long before the money left the desk was told. */
final class LeadSection {
    static final String KEY = "lead";

    private LeadSection() {}

    /** Empty without labels, and where no victim was warned of. */
    static Optional<Section> of(Figures figures) {
        return figures.labels()
                .map(LabelFigures::leads)
                .filter(leads -> !leads.toLargest().isEmpty())
                .map(LeadSection::of);
    }

    private static Section of(LeadTimes leads) {
        List<Label> lines = new ArrayList<>();
        Label first = median(leads.toFirst());
        Label largest = median(leads.toLargest());
        lines.add(text(
                "中位数：相对首笔付款" + first.zh() + "，相对最大一笔" + largest.zh() + "（"
                        + leads.toFirst().size() + " 名受害人）。",
                "Median: " + first.en() + " the first payment, " + largest.en() + " the largest ("
                        + Formats.count(leads.toFirst().size(), "victim", "victims") + ")."));
        Label lost = Formats.yuan(leads.lostMinor());
        Label still = Formats.yuan(leads.stillThereMinor());
        lines.add(text(
                "已预警的受害人共损失 " + lost.zh() + "，预警时其中 " + still.zh() + " 尚未转出。",
                "Of the " + lost.en() + " that the warned victims lost, " + still.en()
                        + " had not left when the desk was told."));
        if (!leads.afterEvidence().isEmpty()) {
            long after = LeadTimes.median(leads.afterEvidence()).orElseThrow();
            Label span = Formats.duration(after);
            lines.add(text(
                    "证据齐备" + (after < 0 ? "前" : "后") + span.zh() + "预警（中位数，"
                            + leads.afterEvidence().size() + " 人）。",
                    "Told " + span.en() + (after < 0 ? " before" : " after") + " the evidence was complete (median of "
                            + leads.afterEvidence().size() + ")."));
        }
        int[] toFirst = LeadTimes.histogram(leads.toFirst());
        int[] toLargest = LeadTimes.histogram(leads.toLargest());
        Table table = Table.of(
                text("预警时刻", "the desk was told"), text("相对首笔", "first payment"), text("相对最大笔", "largest payment"));
        for (Bin bin : Bin.values()) {
            table.row(name(bin), toFirst[bin.ordinal()], toLargest[bin.ordinal()]);
        }
        return Section.of(KEY, text("提前量", "Lead time"), lines, table);
    }

    private static Label median(List<Long> durations) {
        long median = LeadTimes.median(durations).orElseThrow();
        return median == 0 ? text("同时", "together with") : Formats.before(median);
    }

    static Label name(Bin bin) {
        return switch (bin) {
            case HOUR_LATE -> text("晚 1 小时以上", "over 1 h after");
            case TEN_MINUTES_LATE -> text("晚 10 分–1 小时", "10 min to 1 h after");
            case MINUTE_LATE -> text("晚 1–10 分", "1 to 10 min after");
            case WITH_IT -> text("同时或晚 1 分内", "within 1 min after");
            case JUST_BEFORE -> text("提前 10 分内", "up to 10 min before");
            case TEN_MINUTES_BEFORE -> text("提前 10 分–1 小时", "10 min to 1 h before");
            case HOUR_BEFORE -> text("提前 1 小时以上", "over 1 h before");
        };
    }
}
