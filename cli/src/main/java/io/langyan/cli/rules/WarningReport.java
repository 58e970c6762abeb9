package io.langyan.cli.rules;

import io.langyan.cli.report.Json;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.inspect.TraceText;
import io.langyan.engine.inspect.WarningTrace;
import io.langyan.engine.warning.WarningUpdate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A warning and what is behind it, for people and programs.
 *
 * @param trace the warning as it is found again
 * @param recorded what a run said of it, where somebody asks
 */
record WarningReport(WarningTrace trace, Optional<RecordedWarning> recorded) {
    /** Whether a run said the same, where somebody asks. */
    boolean isAsRecorded() {
        WarningUpdate warning = trace.warning();
        return recorded.map(said -> said.level().equals(warning.level().name()) && said.score() == warning.score())
                .orElse(true);
    }

    List<Label> lines() {
        WarningUpdate warning = trace.warning();
        List<Label> lines = new ArrayList<>();
        String head = warning.level() + " " + warning.score() + " " + warning.fraudType() + " " + warning.action();
        lines.add(new Label("预警 " + warning.warningId() + "：" + head, "warning " + warning.warningId() + ": " + head));
        recorded.ifPresent(said -> {
            String level = said.level() + " " + said.score();
            lines.add(
                    isAsRecorded()
                            ? new Label("与运行结果一致", "as the run said")
                            : new Label("与运行结果不同：当时为 " + level, "not as the run said: " + level));
        });
        lines.add(warning.explanation());
        for (WarningTrace.Part part : trace.parts()) {
            String rule = part.rule().id() + " v" + part.rule().version();
            lines.add(new Label("规则 " + rule, "rule " + rule));
            lines.addAll(new TraceText(part.rule()).lines(part.trace()));
            part.trace().finding().ifPresent(finding -> {
                lines.add(new Label(
                        "  zh: " + finding.explanation().zh(),
                        "  zh: " + finding.explanation().zh()));
                lines.add(new Label(
                        "  en: " + finding.explanation().en(),
                        "  en: " + finding.explanation().en()));
            });
        }
        return lines;
    }

    String json() {
        WarningUpdate warning = trace.warning();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("warningId", warning.warningId());
        json.put("level", warning.level());
        json.put("score", warning.score());
        json.put("fraudType", warning.fraudType());
        json.put("action", warning.action());
        recorded.ifPresent(said -> json.put("asRecorded", isAsRecorded()));
        json.put("explanation", DiagnosticJson.of(warning.explanation()));
        List<Map<String, Object>> parts = new ArrayList<>();
        for (WarningTrace.Part part : trace.parts()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("rule", part.rule().id());
            each.put("version", part.rule().version());
            each.put("trigger", TraceJson.of(part.trace()));
            parts.add(each);
        }
        json.put("detections", parts);
        return Json.of(json);
    }
}
