package io.langyan.job.plan;

import io.langyan.engine.language.RuleSource;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlanHistory;
import io.langyan.engine.plan.SourcedRule;
import java.io.Serializable;
import java.util.List;

/** Where an operator gets its plan once it runs: plans themselves never travel. */
@FunctionalInterface
public interface PlanSource extends Serializable {
    /** The plan that the job starts with; the same content on every call. */
    Plan plan();

    /** The same with what it takes to change it while the job runs. */
    default PlanHistory history() {
        return PlanHistory.of(plan());
    }

    /**
     * Compiles rules that were published.
     *
     * @param contentHash hash of the rules, by which they are compiled once for all subtasks of a JVM
     * @throws IllegalArgumentException where one is wrong: they were checked before
     */
    default List<SourcedRule> compile(String contentHash, List<RuleSource> published) {
        throw new IllegalStateException("expected rules that were read from texts, but found rules made otherwise; "
                + "they cannot be changed while the job runs");
    }

    /** The rule of a text that was published, or that the job started with. */
    default SourcedRule.Reader reader() {
        return (path, text) -> {
            throw new IllegalStateException("expected rules that were read from texts, but found rules made otherwise");
        };
    }
}
