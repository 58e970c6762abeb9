package io.langyan.engine.inspect;

import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.warning.WarningUpdate;
import java.util.List;

/**
 * A warning and what is behind it.
 *
 * @param warning the warning as it stands in the end
 * @param parts its detections, in its order
 */
public record WarningTrace(WarningUpdate warning, List<Part> parts) {
    /** Copies the list. */
    public WarningTrace {
        parts = List.copyOf(parts);
    }

    /**
     * One detection of a warning.
     *
     * @param rule the rule
     * @param trace what the rule says of the trigger, and why
     */
    public record Part(CheckedRule rule, Trace trace) {}
}
