package io.langyan.cli.quality.report;

import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.cli.quality.figures.CityOutcome;
import io.langyan.cli.quality.figures.Floor;
import io.langyan.cli.quality.figures.Measure;
import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.quality.figures.RuleHit;
import io.langyan.cli.quality.figures.RuleNeeds;
import io.langyan.cli.quality.figures.Sample;
import io.langyan.cli.quality.figures.Spread;
import io.langyan.cli.quality.figures.TradeOff;
import io.langyan.cli.quality.figures.VictimOutcome;
import io.langyan.cli.quality.figures.WarningOutcome;
import io.langyan.schema.CaseTrace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The report for programs; every field is explained in docs/quality.md. */
public final class QualityJson {
    private static final double DECIMALS = 10_000;

    private QualityJson() {}

    /** The whole report: maps, lists, texts and numbers; no identity of anybody. */
    public static Map<String, Object> of(Quality quality) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("command", quality.command());
        json.put("people", quality.people());
        json.put("days", quality.days());
        json.put("seeds", quality.seeds());
        json.put("wallMillis", quality.wallMillis());
        json.put("rules", quality.rules().stream().map(QualityJson::rule).toList());
        Map<String, Object> streams = new LinkedHashMap<>();
        quality.samples().forEach((given, sample) -> streams.put(key(given.name()), measures(sample)));
        json.put("streams", streams);
        json.put("types", types(quality.whole()));
        json.put("lookAlikes", lookAlikes(quality));
        json.put(
                "tradeOff",
                TradeOff.curve(quality.whole()).stream().map(QualityJson::point).toList());
        json.put(
                "cities",
                quality.whole().cities().stream().map(QualityJson::city).toList());
        return json;
    }

    private static Map<String, Object> rule(RuleNeeds rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule.rule());
        json.put("version", rule.version());
        json.put("calls", rule.calls());
        json.put("payments", rule.payments());
        return json;
    }

    private static Map<String, Object> measures(Sample sample) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            Spread spread = Spread.of(measure, sample);
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("all", number(spread.all()));
            each.put("min", number(spread.least()));
            each.put("median", number(spread.median()));
            each.put("max", number(spread.most()));
            each.put("goal", number(measure.goal()));
            json.put(key(measure.name()), each);
        }
        return json;
    }

    private static List<Map<String, Object>> types(Sample sample) {
        return VictimSections.byType(sample).entrySet().stream()
                .map(type -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("fraudType", type.getKey());
                    for (CaseTrace trace : CaseTrace.values()) {
                        for (Floor floor : Floor.values()) {
                            json.put(
                                    key(trace.name() + "_" + floor.name()),
                                    ratio(Sample.recall(type.getValue().stream(), trace, floor)));
                        }
                    }
                    json.put("beforeFirst", ratio(Sample.beforeFirst(type.getValue().stream())));
                    json.put("beforeLargest", ratio(Sample.beforeLargest(type.getValue().stream())));
                    return json;
                })
                .toList();
    }

    private static List<Map<String, Object>> lookAlikes(Quality quality) {
        return WarningSections.labelled(quality).entrySet().stream()
                .map(kind -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    List<WarningOutcome> hit = WarningSections.about(quality, kind.getKey());
                    json.put("lookAlike", kind.getKey());
                    json.put("labelled", kind.getValue());
                    for (Floor floor : Floor.values()) {
                        json.put(
                                key("WARNINGS_" + floor.name()),
                                hit.stream()
                                        .filter(each -> floor.holds(each.level()))
                                        .count());
                    }
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> point(TradeOff point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("score", point.score());
        json.put("recall", ratio(point.recall()));
        json.put("precision", ratio(point.precision()));
        return json;
    }

    private static Map<String, Object> city(CityOutcome city) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", city.seed());
        json.put("records", city.records());
        json.put("wallMillis", city.wallMillis());
        json.put("withdrawn", city.withdrawn());
        json.put("deadLetters", city.deadLetters());
        json.put("victims", city.victims().stream().map(QualityJson::victim).toList());
        json.put("warnings", city.warnings().stream().map(QualityJson::warning).toList());
        return json;
    }

    private static Map<String, Object> victim(VictimOutcome victim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", victim.victim().label().getCaseId());
        json.put("fraudType", victim.fraudType());
        json.put("scenario", victim.victim().label().getScenario());
        json.put("variant", victim.victim().label().getVariant());
        json.put("trace", victim.trace());
        json.put("liveSignalling", victim.isLive());
        json.put("paid", victim.hasPaid());
        json.put("level", victim.level().orElse(null));
        json.put("score", victim.score().isPresent() ? victim.score().getAsInt() : null);
        json.put("beforeFirstMillis", number(victim.victim().beforeFirst()));
        json.put("beforeLargestMillis", number(victim.victim().beforeLargest()));
        json.put("afterEvidenceMillis", number(victim.victim().afterEvidence()));
        return json;
    }

    private static Map<String, Object> warning(WarningOutcome warning) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", warning.level());
        json.put("score", warning.score());
        json.put("subject", warning.subject());
        json.put("kind", warning.kind().orElse(null));
        json.put("hits", warning.hits().stream().map(QualityJson::hit).toList());
        return json;
    }

    private static Map<String, Object> hit(RuleHit hit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", hit.rule());
        json.put("lines", hit.lines());
        return json;
    }

    private static Map<String, Object> ratio(Ratio ratio) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", ratio.part());
        json.put("whole", ratio.whole());
        return json;
    }

    /** With four decimals; null for none. */
    private static Double number(OptionalDouble number) {
        return number.isEmpty() ? null : Math.round(number.getAsDouble() * DECIMALS) / DECIMALS;
    }

    private static Long number(OptionalLong number) {
        return number.isEmpty() ? null : number.getAsLong();
    }

    /** {@code RECALL_CLEAR} as {@code recallClear}. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String part : name.toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.length() == 0 ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return key.toString();
    }
}
