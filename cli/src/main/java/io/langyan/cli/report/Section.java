package io.langyan.cli.report;

import io.langyan.engine.catalogue.Label;
import java.util.List;
import java.util.Optional;

/**
 * A part of the report, as the terminal and the page both show it.
 *
 * @param key a name for programs and for the plots that go with it
 * @param title its heading
 * @param lines sentences
 * @param table a table; empty where there is none
 */
public record Section(String key, Label title, List<Label> lines, Optional<Table> table) {
    /** A section of sentences. */
    public static Section of(String key, Label title, List<Label> lines) {
        return new Section(key, title, lines, Optional.empty());
    }

    /** A section with a table, which is left out where it has no rows. */
    public static Section of(String key, Label title, List<Label> lines, Table table) {
        return new Section(key, title, lines, table.rows().isEmpty() ? Optional.empty() : Optional.of(table));
    }
}
