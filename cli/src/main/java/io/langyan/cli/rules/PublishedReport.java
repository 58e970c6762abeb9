package io.langyan.cli.rules;

import io.langyan.cli.command.ShownTime;
import io.langyan.cli.report.Json;
import io.langyan.schema.RuleBundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a bundle that was published.
 *
 * @param bundle the bundle
 * @param changes what it changes
 * @param answers what the job said
 */
record PublishedReport(RuleBundle bundle, List<String> changes, AnswerReport answers) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("bundle " + bundle.getNumber()
                + (bundle.getRollbackOf() == null ? "" : ", which brings back bundle " + bundle.getRollbackOf())
                + ": approved by " + bundle.getApprover() + ", published by "
                + bundle.getPublisher());
        lines.addAll(changes);
        lines.addAll(answers.lines());
        return lines;
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", bundle.getNumber());
        json.put("rollbackOf", bundle.getRollbackOf());
        json.put("contentHash", bundle.getContentHash());
        json.put("approver", bundle.getApprover());
        json.put("publisher", bundle.getPublisher());
        json.put("effectiveFrom", ShownTime.of(bundle.getEffectiveFrom()));
        json.put("changes", changes);
        answers.addTo(json);
        return Json.of(json);
    }
}
