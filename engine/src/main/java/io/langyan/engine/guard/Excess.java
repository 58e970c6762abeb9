package io.langyan.engine.guard;

import io.langyan.engine.plan.Budget;
import io.langyan.engine.plan.PlannedRule;

/**
 * That a rule spent more than it may.
 *
 * @param rule the rule
 * @param budget on what
 * @param found how much: hits a minute, nanoseconds an evaluation, or bytes a person
 * @param allowed how much it may, in the same unit
 */
public record Excess(PlannedRule rule, Budget budget, long found, long allowed) {}
