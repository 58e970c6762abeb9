package io.langyan.engine.plan;

import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Step;

/**
 * A step ready to run.
 *
 * @param name its name in the rule
 * @param type code of the event type
 * @param where what must hold; with no other step chosen it tells whether the event could match at all
 * @param hash hash of what it watches and for how long
 * @param since since when that has been watched, event time in epoch milliseconds
 */
public record PlannedStep(String name, int type, Condition where, long hash, long since) {
    static PlannedStep of(CheckedRule rule, Step step, long keepMillis, Origins origins) {
        long hash = NormalForm.hashOf(step, keepMillis, rule.sequence().deadlineMillis());
        long since = origins.of(hash);
        Condition where = Origins.since(since, ExpressionCompiler.condition(step.where()));
        return new PlannedStep(step.name(), step.event().code(), where, hash, since);
    }
}
