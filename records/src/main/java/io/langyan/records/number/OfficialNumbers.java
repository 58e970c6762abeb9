package io.langyan.records.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The published lines that count as official, read from {@code official-numbers.tsv} beside this class. Immutable. */
final class OfficialNumbers {
    private static final String RESOURCE = "official-numbers.tsv";
    private static final int COLUMNS = 5;

    private final Map<String, Boolean> shownWithAreaCode;

    private OfficialNumbers(Map<String, Boolean> shownWithAreaCode) {
        this.shownWithAreaCode = Map.copyOf(shownWithAreaCode);
    }

    /** Loads the table of this release. */
    static OfficialNumbers load() {
        Map<String, Boolean> rows = new HashMap<>();
        try (InputStream in = OfficialNumbers.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    read(line, rows);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("expected to read " + RESOURCE + ", but it failed", e);
        }
        return new OfficialNumbers(rows);
    }

    private static void read(String line, Map<String, Boolean> rows) {
        String[] columns = line.split("\t", -1);
        boolean valid = columns.length == COLUMNS && columns[0].matches("[0-9]{3,8}") && columns[1].matches("yes|no");
        if (!valid || rows.put(columns[0], columns[1].equals("yes")) != null) {
            throw new IllegalStateException("expected number, yes or no, kind, holder and source once per number in "
                    + RESOURCE + ", but found '" + line + "'");
        }
    }

    /** Whether the line is published. */
    boolean contains(String digits) {
        return shownWithAreaCode.containsKey(digits);
    }

    /** Whether the line calls out with an area code before its number, as the police of a city does. */
    boolean isShownWithAreaCode(String digits) {
        return shownWithAreaCode.getOrDefault(digits, false);
    }
}
