package io.langyan.engine.inspect;

import io.langyan.engine.catalogue.Label;

/**
 * A value that a condition asked for, in words; identifiers with stars.
 *
 * @param name how the rule calls it
 * @param shown the value; empty texts where it is missing
 * @param missing whether there is none
 */
public record TracedValue(String name, Label shown, boolean missing) {}
