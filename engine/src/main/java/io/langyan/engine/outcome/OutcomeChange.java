package io.langyan.engine.outcome;

/**
 * That something changed about a warning that a rule contributed to. Changes add up, in whatever order they come.
 *
 * @param rule the rule
 * @param before what was told of the warning; null where nothing was
 * @param after what is told of it now; null where the rule has no part in it any more
 */
public record OutcomeChange(RuleVersion rule, WarningResult before, WarningResult after) {}
