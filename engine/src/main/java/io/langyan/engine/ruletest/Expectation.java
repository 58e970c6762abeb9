package io.langyan.engine.ruletest;

import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.rule.Level;
import java.util.List;
import java.util.Optional;

/**
 * A warning that must stand at the end of a rule's test; what is empty is not compared.
 *
 * @param span where it stands
 * @param offsetMillis the time of its trigger, from the begin of the test
 * @param score its score
 * @param level its level
 * @param because the score lines that count, in the rule's order
 */
public record Expectation(
        Span span, long offsetMillis, Optional<Integer> score, Optional<Level> level, Optional<List<String>> because) {}
