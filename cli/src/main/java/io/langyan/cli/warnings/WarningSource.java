package io.langyan.cli.warnings;

import io.langyan.schema.Warning;
import java.util.function.Consumer;

/** Where warnings are read. */
interface WarningSource extends AutoCloseable {
    /** Reads what is there now, in the order in which it came. */
    void readPresent(Consumer<Warning> reader);

    /** Reads what has come since, after waiting for a moment. */
    void readNext(Consumer<Warning> reader);

    /** How many records could not be read so far. */
    int unreadable();

    @Override
    void close();
}
