package io.langyan.engine.inspect;

import io.langyan.engine.catalogue.Label;
import java.util.Optional;

/**
 * A score line at a trigger.
 *
 * @param id its name in the rule
 * @param points what it adds where it counts
 * @param answer whether it counts
 * @param condition what its condition came to; empty where it always counts
 * @param why the reason in words
 */
public record LineTrace(String id, int points, Answer answer, Optional<TracedCondition> condition, Label why) {
    /** What it added. */
    public int counted() {
        return answer == Answer.TRUE ? points : 0;
    }
}
