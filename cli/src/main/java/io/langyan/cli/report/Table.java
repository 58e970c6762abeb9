package io.langyan.cli.report;

import io.langyan.engine.catalogue.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of cells under headings. The first column holds names and the others numbers, which are aligned at the right.
 *
 * @param headings a heading a column
 * @param rows as many cells each
 */
public record Table(List<Label> headings, List<List<Label>> rows) {
    /** An empty table under those headings. */
    public static Table of(Label... headings) {
        return new Table(Arrays.asList(headings), new ArrayList<>());
    }

    /** Adds a row: whole numbers, labels, or texts that are the same in every language. */
    public Table row(Label name, Object... cells) {
        List<Label> row = new ArrayList<>();
        row.add(name);
        for (Object cell : cells) {
            row.add(
                    cell instanceof Label label
                            ? label
                            : Formats.plain(cell instanceof Integer number ? Formats.number(number) : cell.toString()));
        }
        rows.add(row);
        return this;
    }
}
