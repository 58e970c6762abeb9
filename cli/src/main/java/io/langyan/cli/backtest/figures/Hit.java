package io.langyan.cli.backtest.figures;

import io.langyan.schema.Detection;

/**
 * A detection that takes part in a warning.
 *
 * @param detection its final record
 * @param told when the desk could have been told of it: event time, epoch milliseconds
 */
public record Hit(Detection detection, long told) {}
