package io.langyan.cli.report;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.DisplayWidth;
import io.langyan.engine.diagnostic.Language;
import java.util.ArrayList;
import java.util.List;

/** A table in columns of a terminal, where a Chinese character takes two. */
public final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    /** The table line by line, its columns aligned. */
    public static List<String> lines(Table table, Language language) {
        List<List<Label>> rows = new ArrayList<>();
        rows.add(table.headings());
        rows.addAll(table.rows());
        int[] widths = new int[table.headings().size()];
        for (List<Label> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(language.of(row.get(column))));
            }
        }
        return rows.stream().map(row -> line(row, widths, language)).toList();
    }

    private static String line(List<Label> row, int[] widths, Language language) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = language.of(row.get(column));
            String blanks = " ".repeat(widths[column] - DisplayWidth.of(cell));
            line.append(column == 0 ? cell + blanks : GAP + blanks + cell);
        }
        return line.toString().stripTrailing();
    }
}
