package io.langyan.engine.detection;

/**
 * A score line that counted.
 *
 * @param id the line's name in the rule
 * @param points what it added
 */
public record Line(String id, int points) {}
