package io.langyan.cli.rules;

import io.langyan.engine.inspect.LineTrace;
import io.langyan.engine.inspect.Obstacle;
import io.langyan.engine.inspect.StepTrace;
import io.langyan.engine.inspect.Trace;
import io.langyan.engine.inspect.TracedCondition;
import io.langyan.engine.inspect.TracedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a rule says of a trigger, and why, for programs. */
final class TraceJson {
    private TraceJson() {}

    static Map<String, Object> of(Trace trace) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("triggerId", trace.triggerId());
        json.put("event", trace.event());
        json.put("triggeredAt", trace.triggeredAt());
        json.put("outcome", name(trace.outcome()));
        json.put("score", trace.score());
        json.put("firstRung", trace.firstRung().at());
        json.put("level", trace.finding().map(finding -> finding.level().name()).orElse(null));
        json.put(
                "suppressedBy",
                trace.finding().flatMap(finding -> finding.suppressedBy()).orElse(null));
        json.put(
                "repeats", trace.repeats().map(finding -> finding.detectionId()).orElse(null));
        json.put("steps", trace.steps().stream().map(TraceJson::of).toList());
        json.put("obstacles", trace.obstacles().stream().map(TraceJson::of).toList());
        json.put("features", trace.features().stream().map(TraceJson::of).toList());
        json.put("lines", trace.lines().stream().map(TraceJson::of).toList());
        json.put(
                "explanation",
                trace.finding()
                        .map(finding -> DiagnosticJson.of(finding.explanation()))
                        .orElse(null));
        return json;
    }

    private static Map<String, Object> of(StepTrace step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", step.name());
        json.put("event", step.event());
        json.put("id", step.evidenceId().orElse(null));
        json.put("eventTime", step.evidenceId().isPresent() ? step.time() : null);
        json.put("holds", step.holds());
        json.put("where", step.where().map(TraceJson::of).orElse(null));
        return json;
    }

    private static Map<String, Object> of(Obstacle obstacle) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", name(obstacle.kind()));
        json.put("alone", obstacle.alone());
        json.put("event", of(obstacle.event()));
        json.put("spanMillis", obstacle.kind() == Obstacle.Kind.SPAN ? obstacle.millis() : null);
        return json;
    }

    private static Map<String, Object> of(LineTrace line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", line.id());
        json.put("points", line.points());
        json.put("answer", name(line.answer()));
        json.put("condition", line.condition().map(TraceJson::of).orElse(null));
        json.put("why", DiagnosticJson.of(line.why()));
        return json;
    }

    private static Map<String, Object> of(TracedCondition condition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", condition.text());
        json.put("answer", name(condition.answer()));
        List<Map<String, Object>> parts =
                condition.parts().stream().map(TraceJson::of).toList();
        if (!parts.isEmpty()) {
            json.put("parts", parts);
        }
        if (!condition.values().isEmpty()) {
            json.put("values", condition.values().stream().map(TraceJson::of).toList());
        }
        return json;
    }

    private static Map<String, Object> of(TracedValue value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", value.name());
        json.put("value", value.missing() ? null : value.shown().en());
        return json;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
