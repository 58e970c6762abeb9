package io.langyan.engine.plan;

import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Never;

/**
 * An absence ready to run.
 *
 * @param type code of the event type
 * @param where what must hold for an event to count
 * @param from index of the step from which it counts
 * @param to index of the step up to which it counts
 * @param afterMillis how long after the trigger it still counts; 0 where it counts up to the step
 * @param hash hash of what it watches and for how long
 * @param since since when that has been watched, event time in epoch milliseconds
 */
public record PlannedNever(int type, Condition where, int from, int to, long afterMillis, long hash, long since) {
    static PlannedNever of(CheckedRule rule, Never never, long keepMillis, Origins origins) {
        long hash = NormalForm.hashOf(never, keepMillis, rule.sequence().deadlineMillis());
        long since = origins.of(hash);
        return new PlannedNever(
                never.event().code(),
                Origins.since(since, ExpressionCompiler.condition(never.where())),
                never.from(),
                never.to(),
                never.afterMillis(),
                hash,
                since);
    }
}
