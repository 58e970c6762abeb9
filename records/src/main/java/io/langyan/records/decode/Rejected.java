package io.langyan.records.decode;

import io.langyan.schema.DeadLetter;

/**
 * Something that cannot be used.
 *
 * @param letter what is published about it
 * @param code why
 */
public record Rejected(DeadLetter letter, ReasonCode code) implements Decoded {}
