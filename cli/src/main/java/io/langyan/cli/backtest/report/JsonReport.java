package io.langyan.cli.backtest.report;

import io.langyan.cli.backtest.figures.DayCount;
import io.langyan.cli.backtest.figures.DeskWork;
import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.LevelCounts;
import io.langyan.cli.backtest.figures.Overlap;
import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.cli.backtest.figures.RuleCount;
import io.langyan.job.count.Count;
import io.langyan.records.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for programs: maps, lists, texts and whole numbers. Times are epoch milliseconds, money is in fen. */
public final class JsonReport {
    private JsonReport() {}

    /** The whole report; identifiers are masked. */
    public static Map<String, Object> of(Backtested backtested) {
        Figures figures = backtested.figures();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("history", history(backtested));
        json.put("warnings", warnings(figures));
        json.put("days", figures.days().stream().map(JsonReport::day).toList());
        json.put(
                "divisions",
                figures.divisions().stream()
                        .map(count -> levels(map("division", count.division().orElse(null)), count.levels()))
                        .toList());
        json.put("rules", figures.rules().stream().map(JsonReport::rule).toList());
        json.put("labels", figures.labels().map(JsonTruth::labels).orElse(null));
        json.put("feedback", figures.feedback().map(JsonTruth::feedback).orElse(null));
        json.put("desk", desk(figures.desk()));
        json.put("overlap", overlap(figures.overlap()));
        json.put(
                "finals",
                figures.judged().stream()
                        .map(judged -> JsonTruth.warning(judged, backtested.catalogue()))
                        .toList());
        json.put("deadLetters", letters(backtested));
        return json;
    }

    private static Map<String, Object> history(Backtested backtested) {
        Figures figures = backtested.figures();
        Map<String, Object> json = map("directory", backtested.history());
        json.put("first", figures.first().isPresent() ? figures.first().getAsLong() : null);
        json.put("last", figures.last().isPresent() ? figures.last().getAsLong() : null);
        json.put("calls", backtested.summary().count(Topic.CALLS, Count.READ));
        json.put("payments", backtested.summary().count(Topic.PAYMENTS, Count.READ));
        json.put("wallMillis", backtested.summary().wallMillis());
        json.put("eventsPerSecond", backtested.summary().eventsPerSecond());
        return json;
    }

    private static Map<String, Object> warnings(Figures figures) {
        Map<String, Object> json = levels(new LinkedHashMap<>(), figures.levels());
        json.put("people", figures.people());
        return json;
    }

    private static Map<String, Object> day(DayCount count) {
        return levels(map("day", count.day().toString()), count.levels());
    }

    private static Map<String, Object> rule(RuleCount count) {
        Map<String, Object> json = map("rule", count.rule().id());
        json.put("version", count.rule().version());
        json.put("detections", count.standing());
        json.put("suppressed", count.suppressed());
        json.put("withdrawn", count.withdrawn());
        json.put("warnings", count.warnings());
        return json;
    }

    private static Map<String, Object> desk(DeskWork desk) {
        Map<String, Object> json = map("actions", desk.actions());
        json.put("peopleToCall", desk.people());
        json.put("attempts", desk.attempts());
        json.put("peopleToCallOnlyBecauseOfThese", desk.alone());
        json.put("peopleToVisit", desk.visits());
        return json;
    }

    private static Map<String, Object> overlap(Overlap overlap) {
        Map<String, Object> json = map("compared", overlap.compared());
        json.put("warnings", ratio(overlap.warnings()));
        json.put("people", ratio(overlap.people()));
        List<Map<String, Object>> rules = new ArrayList<>();
        overlap.rules().forEach(count -> {
            Map<String, Object> each = map("rule", count.rule().id());
            each.put("warnings", count.warnings());
            each.put("people", count.people());
            each.put("theseFirst", count.first());
            each.put("together", count.together());
            each.put("itFirst", count.later());
            rules.add(each);
        });
        json.put("rules", rules);
        return json;
    }

    private static Map<String, Object> letters(Backtested backtested) {
        Map<String, Object> json = map("count", backtested.letterCount());
        json.put(
                "first",
                backtested.letters().stream()
                        .map(letter -> {
                            Map<String, Object> each = map("source", letter.getSource());
                            each.put("line", letter.getOffset());
                            each.put("code", letter.getReason().getCode());
                            each.put("sentence", letter.getReason().getSentence());
                            return each;
                        })
                        .toList());
        return json;
    }

    private static Map<String, Object> levels(Map<String, Object> json, LevelCounts counts) {
        Levels.ORDER.forEach(level -> json.put(level.name(), counts.of(level)));
        json.put("all", counts.total());
        return json;
    }

    static Map<String, Object> ratio(Ratio ratio) {
        Map<String, Object> json = map("part", ratio.part());
        json.put("whole", ratio.whole());
        return json;
    }

    static Map<String, Object> map(String name, Object value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(name, value);
        return json;
    }
}
