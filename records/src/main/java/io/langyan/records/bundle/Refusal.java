package io.langyan.records.bundle;

import io.langyan.schema.RuleStatusReason;

/**
 * One reason why a bundle or a mute is refused.
 *
 * @param code for programs
 * @param sentence what was expected, what was found and what to do; for people
 */
public record Refusal(RefusalCode code, String sentence) {
    /** The same as a part of a status record. */
    public RuleStatusReason reason() {
        return new RuleStatusReason(code.name(), sentence);
    }
}
