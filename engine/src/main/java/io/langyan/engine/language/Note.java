package io.langyan.engine.language;

import io.langyan.engine.catalogue.Label;

/**
 * Something that is right, and that the author of a rule should know all the same.
 *
 * @param ruleId the rule
 * @param text what to know
 */
public record Note(String ruleId, Label text) {}
