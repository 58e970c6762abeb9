package io.langyan.job.subject;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.Deadlines;
import io.langyan.engine.core.SubjectCore;
import io.langyan.engine.guard.RuleLedger;
import io.langyan.engine.plan.Plan;
import java.util.function.ToLongFunction;

/**
 * The rules on one kind of entity, ready to be evaluated.
 *
 * @param core evaluates them
 * @param deadlines what of them waits for the clock
 */
record Evaluation(SubjectCore core, Deadlines deadlines) {
    /** The evaluation of a part of the plan, its costs on that ledger: see {@link Plan#only}. */
    static Evaluation of(Plan part, boolean coldStart, ToLongFunction<String> outOfOrderMillis, RuleLedger ledger) {
        return new Evaluation(
                new SubjectCore(part, CoreSettings.DEFAULT.withCold(coldStart), ledger),
                new Deadlines(part, outOfOrderMillis));
    }
}
