package io.langyan.engine.plan;

import io.langyan.engine.rule.CheckedRule;

/**
 * A checked rule and the text that it can be made from again: plans are never stored, texts are.
 *
 * @param rule the rule
 * @param path the path of its text
 * @param text its text
 */
public record SourcedRule(CheckedRule rule, String path, String text) {
    /** Makes rules from their texts. */
    @FunctionalInterface
    public interface Reader {
        /**
         * The rule that the text was taken from.
         *
         * @throws IllegalArgumentException where it is none any more
         */
        CheckedRule read(String path, String text);
    }
}
