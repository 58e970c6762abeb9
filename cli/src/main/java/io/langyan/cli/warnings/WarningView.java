package io.langyan.cli.warnings;

import io.langyan.schema.Warning;

/** Shows warnings as they are read. */
interface WarningView {
    /** Takes the next record. */
    void add(Warning warning);

    /** Shows what was taken: nothing more came at the same time. */
    void flush();
}
