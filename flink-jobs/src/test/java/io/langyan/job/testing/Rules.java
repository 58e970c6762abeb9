package io.langyan.job.testing;

import io.langyan.engine.language.RuleDirectory;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.plan.RulePlans;
import java.nio.file.Path;

/** The rules that ship with the release. */
public final class Rules {
    private Rules() {}

    /** Plans of all shipped rules. */
    public static PlanSource shipped() {
        return RulePlans.of(RuleDirectory.read(Path.of("..", "rules")));
    }

    /** Plans of a rule that is only for tests: its score tells which parties were on lists. */
    public static PlanSource listing() {
        return RulePlans.of(RuleDirectory.read(Path.of("src", "test", "resources", "listing")));
    }

    /** Plans of rules that are only for tests: one that waits for a deadline of 15 minutes. */
    public static PlanSource waiting() {
        return RulePlans.of(RuleDirectory.read(Path.of("src", "test", "resources", "rules")));
    }
}
