package io.langyan.engine.language;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.desk.DeskSettings;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.check.DeskCheck;
import io.langyan.engine.language.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the ladder of contact and the routing from YAML. All that is wrong with a file is told at once. */
public final class DeskSettingsReader {
    private static final String SHIPPED = "/io/langyan/engine/desk/ladder.yaml";

    private final Catalogue catalogue;

    /** A reader of files whose actions are those of that catalogue. */
    public DeskSettingsReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What became of a file.
     *
     * @param settings what it says; none where anything is wrong
     * @param diagnostics what is wrong, in the order of the file
     */
    public record Reading(Optional<DeskSettings> settings, List<Diagnostic> diagnostics) {
        /** Copies its list. */
        public Reading {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param text what it says
     */
    public Reading read(String file, String text) {
        Problems problems = new Problems();
        Optional<DeskSettings> settings = YamlReader.read(file, text, problems)
                .flatMap(root -> new DeskCheck(catalogue, problems).check(root))
                .filter(checked -> problems.isEmpty());
        List<Diagnostic> diagnostics = problems.all().stream()
                .sorted(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column))
                .toList();
        return new Reading(settings, diagnostics);
    }

    /** The ladder that ships with the release. */
    public DeskSettings shipped() {
        Reading reading = read("ladder.yaml", shippedText());
        return reading.settings()
                .orElseThrow(
                        () -> new IllegalStateException("the ladder that ships is wrong: " + reading.diagnostics()));
    }

    /** The text of the ladder that ships, to begin one's own with. */
    public static String shippedText() {
        try (InputStream in = DeskSettingsReader.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("expected " + SHIPPED + " in the jar, but found none; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
