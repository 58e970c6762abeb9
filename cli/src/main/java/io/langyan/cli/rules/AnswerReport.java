package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.ShownTime;
import io.langyan.cli.publish.Answer;
import io.langyan.cli.publish.Answers;
import io.langyan.schema.RuleStatus;
import io.langyan.schema.RuleStatusReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the subtasks of the job said about what was published.
 *
 * @param answers who said what
 */
record AnswerReport(Answers answers) {
    private static final double MILLIS = 1000.0;

    /** What the exit code tells. A refusal comes before silence: somebody must look at it. */
    int exitCode() {
        if (answers.isRejected()) {
            return ExitCodes.REJECTED;
        }
        return answers.isComplete() ? ExitCodes.CLEAN : ExitCodes.UNHEARD;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Answer answer : answers.all()) {
            lines.add(answer.subtask() + ": " + state(answer.status()) + " after " + seconds(answer.millis()));
            for (RuleStatusReason reason : answer.status().getReasons()) {
                lines.add("  " + reason.getCode() + ": " + reason.getSentence());
            }
        }
        answers.missing().forEach(missing -> lines.add(missing + ": not heard"));
        answers.cold()
                .forEach((feature, warmAt) -> lines.add("cold: " + feature + ", warm at " + ShownTime.of(warmAt)));
        lines.addAll(StatusReport.quarantined(answers.quarantined()));
        answers.effectiveFrom().ifPresent(moment -> lines.add("acts from " + ShownTime.of(moment) + " of event time"));
        lines.add(summary());
        return lines;
    }

    /** Puts the same into a JSON object. */
    void addTo(Map<String, Object> json) {
        json.put("outcome", outcome());
        json.put("millis", answers.millis());
        json.put("subtasks", answers.all().stream().map(AnswerReport::json).toList());
        json.put("notHeard", answers.missing());
        json.put("actsFrom", answers.effectiveFrom().map(ShownTime::of).orElse(null));
        List<Map<String, Object>> cold = new ArrayList<>();
        answers.cold().forEach((feature, warmAt) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("feature", feature);
            each.put("warmAt", ShownTime.of(warmAt));
            cold.add(each);
        });
        json.put("cold", cold);
        json.put(
                "quarantined",
                answers.quarantined().stream().map(StatusReport::json).toList());
    }

    private String outcome() {
        return switch (exitCode()) {
            case ExitCodes.CLEAN -> "in force";
            case ExitCodes.REJECTED -> "rejected";
            default -> "not heard";
        };
    }

    private String summary() {
        int heard = answers.all().size();
        String after = " after " + seconds(answers.millis());
        return switch (exitCode()) {
            case ExitCodes.CLEAN -> "in force on all " + Counts.of(heard, "subtask") + after;
            case ExitCodes.REJECTED ->
                "rejected; what was in force before stays in force there. Put right what is said"
                        + " above, and publish again";
            default ->
                heard == 0
                        ? "no subtask was heard in time. It is sent, and taken as soon as the job runs; see langyan rules"
                                + " status"
                        : "not heard of everybody in time. It is sent, and taken as soon as the others run; see langyan"
                                + " rules status";
        };
    }

    private static Map<String, Object> json(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", answer.status().getStage());
        json.put("subtask", answer.status().getSubtask());
        json.put("parallelism", answer.status().getParallelism());
        json.put("state", answer.status().getState().name());
        json.put("millis", answer.millis());
        json.put("reasons", StatusReport.reasons(answer.status()));
        return json;
    }

    private static String state(RuleStatus status) {
        return status.getState().name().toLowerCase(Locale.ROOT);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / MILLIS);
    }
}
