package io.langyan.job.rules;

/**
 * A message of the topic of rules as it was read.
 *
 * @param value a bundle or a mute, in single-object encoding; not changed by anybody
 * @param arrivalTime when it arrived at the broker, epoch milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // On its way from the source to the operator chained to it.
public record RuleMessage(byte[] value, long arrivalTime) {}
