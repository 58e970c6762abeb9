package io.langyan.job;

import io.langyan.job.clock.Stages;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.plan.StageRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The stages of a job that take published rules, by the names that they answer under and their operators have.
 *
 * @param names the names; none where no rules can be published
 */
record RuleStages(List<String> names) {
    /** The stage of accounts and phones. */
    static final String ENTITIES = "entities";
    /** The last stage. */
    static final String SUBJECTS = "subjects";
    /** No stage at all. */
    static final RuleStages NONE = new RuleStages(List.of());

    /** All stages of a job that reads from there. */
    static RuleStages of(List<JobInput> inputs) {
        List<String> names = new ArrayList<>();
        // The mapping of control records makes no events, and asks no rule.
        inputs.stream().filter(JobInput::carriesData).forEach(input -> names.add(mapping(input.name())));
        for (int ordinal = 1; ordinal <= Stages.LOOKUPS; ordinal++) {
            names.add(lookup(ordinal));
        }
        names.add(ENTITIES);
        for (int ordinal = 1; ordinal <= Stages.COUNTERPARTY_ROUNDS; ordinal++) {
            names.add(counterparty(ordinal));
        }
        names.add(SUBJECTS);
        return new RuleStages(List.copyOf(names));
    }

    /** The rules of a stage. */
    StageRules rules(PlanSource plans, String name) {
        return names.isEmpty() ? StageRules.fixed(plans) : StageRules.live(plans, name, names);
    }

    static String mapping(String input) {
        return "events of " + input;
    }

    static String lookup(int ordinal) {
        return "lookup " + ordinal;
    }

    static String counterparty(int ordinal) {
        return "counterparties " + ordinal;
    }
}
