package io.langyan.records.decode;

/** Nothing: a blank line, or the empty message that ends a key of a compacted topic. It counts as not read. */
public record Skipped() implements Decoded {
    static final Skipped INSTANCE = new Skipped();
}
