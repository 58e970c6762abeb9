package io.langyan.records.output;

import io.langyan.engine.rule.Level;
import io.langyan.engine.situation.BoardWarning;
import io.langyan.engine.situation.Report;
import io.langyan.schema.Explanation;
import io.langyan.schema.LevelCount;
import io.langyan.schema.Situation;
import io.langyan.schema.SituationFeed;
import io.langyan.schema.SituationGroup;
import io.langyan.schema.SituationKind;
import io.langyan.schema.SituationWarning;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From how things stand at the desk to records of the situation topic. */
public final class SituationRecords {
    private SituationRecords() {}

    /**
     * The record for a report.
     *
     * @param report how things stand
     * @param feeds how far each feed has been read
     */
    public static Situation toAvro(Report report, List<SituationFeed> feeds) {
        Situation situation = new Situation();
        situation.setKind(report.storm() ? SituationKind.STORM : SituationKind.HOURLY);
        situation.setSince(report.since());
        situation.setAt(report.at());
        situation.setOpened(counts(report.opened()));
        situation.setOpen(counts(report.open()));
        situation.setUnacknowledged(report.unacknowledged());
        situation.setOldestUnacknowledged(
                report.oldest().map(BoardWarning::warningId).orElse(null));
        situation.setOldestOpenedAt(report.oldest().map(BoardWarning::openedAt).orElse(null));
        situation.setFeeds(List.copyOf(feeds));
        situation.setGroups(report.groups().stream()
                .map(group -> new SituationGroup(
                        Parts.level(group.level()), group.fraudType(), group.division(), group.count()))
                .toList());
        situation.setUrgent(
                report.urgent().stream().map(SituationRecords::warning).toList());
        situation.setUnlisted(report.unlisted());
        situation.setExplanation(explanation(report, feeds));
        return situation;
    }

    private static List<LevelCount> counts(Map<Level, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Level, Integer>comparingByKey(Comparator.reverseOrder()))
                .map(entry -> new LevelCount(Parts.level(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static SituationWarning warning(BoardWarning warning) {
        return new SituationWarning(
                warning.warningId(),
                Parts.level(warning.level()),
                warning.score(),
                warning.amountAtRiskMinor(),
                warning.openedAt());
    }

    private static Explanation explanation(Report report, List<SituationFeed> feeds) {
        String stalled = feeds.stream()
                .filter(SituationFeed::getStalled)
                .map(SituationFeed::getFeed)
                .collect(Collectors.joining(", "));
        String zh = report.openedInAll() == 0 ? "系统正常运行，本时段无新预警" : "新预警 " + report.openedInAll() + " 条";
        String en = report.openedInAll() == 0
                ? "Alive, no new warning"
                : report.openedInAll() + (report.openedInAll() == 1 ? " new warning" : " new warnings");
        zh += "；未结 " + report.openInAll() + " 条，其中无人签收 " + report.unacknowledged() + " 条";
        en += "; " + report.openInAll() + " open, of which nobody has taken " + report.unacknowledged();
        if (report.storm()) {
            zh += "；列出最紧急的 " + report.urgent().size() + " 条，未列 " + report.unlisted() + " 条";
            en += "; the " + report.urgent().size() + " most urgent are listed, " + report.unlisted() + " are not";
        }
        if (!stalled.isEmpty()) {
            zh += "；数据中断：" + stalled + "，可能漏报";
            en += "; stalled: " + stalled + ", warnings may be missing";
        }
        return new Explanation(zh + "。", en + ".");
    }
}
