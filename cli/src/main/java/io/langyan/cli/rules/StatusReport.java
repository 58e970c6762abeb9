package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.ShownTime;
import io.langyan.cli.publish.StatusView;
import io.langyan.cli.report.Json;
import io.langyan.schema.ColdFeature;
import io.langyan.schema.RuleStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How things stand, for people and for programs.
 *
 * @param view what the subtasks said
 */
record StatusReport(StatusView view) {
    int exitCode() {
        if (!view.rejected().isEmpty()) {
            return ExitCodes.REJECTED;
        }
        return view.missing().isEmpty() && view.number().isPresent() ? ExitCodes.CLEAN : ExitCodes.UNHEARD;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (view.inForce().isEmpty()
                && view.rejected().isEmpty()
                && view.quarantined().isEmpty()) {
            lines.add("no subtask has said anything yet. Publish a bundle, or start the job.");
            return lines;
        }
        view.inForce()
                .forEach(status -> lines.add(subtask(status) + ": bundle " + status.getBundleNumber() + ", live since "
                        + ShownTime.of(status.getAt()) + from(status)));
        view.rejected().forEach(status -> {
            String what =
                    status.getBundleNumber() == 0 ? "a message that is none" : "bundle " + status.getBundleNumber();
            lines.add(subtask(status) + ": rejected " + what);
            status.getReasons().forEach(reason -> lines.add("  " + reason.getCode() + ": " + reason.getSentence()));
        });
        view.missing().forEach(missing -> lines.add(missing + ": not heard"));
        lines.addAll(muted());
        lines.addAll(quarantined());
        view.cold().forEach((feature, warmAt) -> lines.add("cold: " + feature + ", warm at " + ShownTime.of(warmAt)));
        lines.add(view.number()
                .map(number -> "bundle " + number + " is in force on "
                        + Counts.of(view.inForce().size(), "subtask"))
                .orElse(
                        view.inForce().isEmpty()
                                ? "no bundle has come into force yet"
                                : "the subtasks do not agree on a bundle"));
        return lines;
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bundle", view.number().orElse(null));
        json.put("inForce", view.inForce().stream().map(StatusReport::json).toList());
        json.put("rejected", view.rejected().stream().map(StatusReport::json).toList());
        json.put("muted", view.silenced().stream().map(StatusReport::json).toList());
        json.put(
                "quarantined",
                view.quarantined().stream().map(StatusReport::json).toList());
        json.put("notHeard", view.missing());
        return Json.of(json);
    }

    /** The reasons of a status as JSON. */
    static List<Map<String, Object>> reasons(RuleStatus status) {
        List<Map<String, Object>> reasons = new ArrayList<>();
        status.getReasons().forEach(reason -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("code", reason.getCode());
            each.put("sentence", reason.getSentence());
            reasons.add(each);
        });
        return reasons;
    }

    /** A status as JSON. */
    static Map<String, Object> json(RuleStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", status.getStage());
        json.put("subtask", status.getSubtask());
        json.put("parallelism", status.getParallelism());
        json.put("bundle", status.getBundleNumber());
        json.put("contentHash", status.getContentHash());
        json.put("at", ShownTime.of(status.getAt()));
        json.put("effectiveFrom", shown(status.getEffectiveFrom()));
        json.put("rule", status.getRuleId());
        json.put("ruleVersion", status.getRuleVersion());
        json.put("muteId", status.getMuteId());
        json.put("until", shown(status.getUntil()));
        json.put("reasons", reasons(status));
        List<Map<String, Object>> cold = new ArrayList<>();
        for (ColdFeature feature : status.getCold()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("rule", feature.getRuleId());
            each.put("feature", feature.getFeature());
            each.put("warmAt", ShownTime.of(feature.getWarmAt()));
            cold.add(each);
        }
        json.put("cold", cold);
        return json;
    }

    private List<String> muted() {
        TreeSet<String> lines = new TreeSet<>();
        view.silenced()
                .forEach(status -> lines.add("muted: " + status.getRuleId() + " until " + shown(status.getUntil())));
        return List.copyOf(lines);
    }

    private List<String> quarantined() {
        return quarantined(view.quarantined());
    }

    /** Which rules are in quarantine where, and why. */
    static List<String> quarantined(List<RuleStatus> statuses) {
        List<String> lines = new ArrayList<>();
        statuses.forEach(status -> {
            lines.add("quarantined: " + status.getRuleId() + " on " + subtask(status));
            status.getReasons().forEach(reason -> lines.add("  " + reason.getCode() + ": " + reason.getSentence()));
        });
        return lines;
    }

    private static String from(RuleStatus status) {
        return status.getEffectiveFrom() == null ? "" : ", acts from " + ShownTime.of(status.getEffectiveFrom());
    }

    private static String shown(Long time) {
        return time == null ? null : ShownTime.of(time);
    }

    private static String subtask(RuleStatus status) {
        return status.getStage() + " (" + (status.getSubtask() + 1) + "/" + status.getParallelism() + ")";
    }
}
