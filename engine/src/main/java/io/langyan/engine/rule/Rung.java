package io.langyan.engine.rule;

/**
 * From which score on a rule warns, how urgently, and what the desk should do.
 *
 * @param at the least score
 * @param level the level
 * @param action the action, by its name in the catalogue
 */
public record Rung(int at, Level level, String action) {}
