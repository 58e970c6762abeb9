package io.langyan.records.decode;

/** What became of one message or line. */
public sealed interface Decoded permits Accepted, Rejected, Skipped {}
