package io.langyan.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what was measured. */
public final class Reports {
    private Reports() {}

    /**
     * Writes {@code core.json} and {@code core.md}.
     *
     * @param comparison what was measured
     * @param directory where to; created where it does not exist
     * @return the table
     * @throws IOException where it cannot be written
     */
    public static String write(Comparison comparison, Path directory) throws IOException {
        Files.createDirectories(directory);
        String table = MarkdownReport.of(comparison);
        Files.writeString(directory.resolve("core.md"), table);
        Files.writeString(directory.resolve("core.json"), JsonReport.of(comparison));
        return table;
    }
}
