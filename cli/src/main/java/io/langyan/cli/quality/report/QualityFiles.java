package io.langyan.cli.quality.report;

import io.langyan.cli.command.UserError;
import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report as files. */
public final class QualityFiles {
    private QualityFiles() {}

    /**
     * Writes {@code quality.json}, {@code quality.md} and {@code quality.html}.
     *
     * @param directory made where it is not there
     * @throws UserError where a file cannot be written
     */
    public static void write(Quality quality, Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("quality.json"), Json.of(QualityJson.of(quality)) + "\n");
            Files.writeString(directory.resolve("quality.md"), QualityText.markdown(quality));
            Files.writeString(directory.resolve("quality.html"), QualityPage.of(quality));
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to write to " + directory + ", but could not: " + e.getMessage()
                            + ". Name another directory with --output.",
                    e);
        }
    }
}
