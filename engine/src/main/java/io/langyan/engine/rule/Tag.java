package io.langyan.engine.rule;

/**
 * What a rule on accounts or phones calls whom it detects, so that rules on persons can ask for it (RULES S14).
 *
 * @param name its name, for example {@code mule}
 * @param forMillis for how long after the detection, in milliseconds of event time
 */
public record Tag(String name, long forMillis) {}
