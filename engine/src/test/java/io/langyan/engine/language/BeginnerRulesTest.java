package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Language;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.ruletest.RuleTestRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules as somebody writes them on the first day, each with the fault that its file is named after, and what is said of
 * it. Whoever changes a message reads it as that somebody: does it say what to type? After a change on purpose, run with
 * {@code -Dgolden.write=true} and review the difference.
 */
class BeginnerRulesTest {
    private static final Path ROOT = Path.of("src/test/resources/beginner");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final int FEWEST = 40;

    static List<Path> rules() throws IOException {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shouldCoverWhatBeginnersWrite() throws IOException {
        assertThat(rules()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldSayWhatToType(Path file) throws IOException {
        // Given
        Path expected = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".txt"));

        // When
        String said = Stream.of(Language.values())
                .flatMap(language -> diagnostics(file).stream().map(diagnostic -> diagnostic.render(language)))
                .collect(Collectors.joining("\n\n", "", "\n"));

        // Then
        if (WRITE) {
            Files.writeString(expected, said);
        }
        assertThat(said).contains("error").isEqualTo(Files.readString(expected));
    }

    private static List<Diagnostic> diagnostics(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        Compilation compilation = Rules.compile("beginner/" + file.getFileName(), text);
        List<Diagnostic> all = new ArrayList<>(compilation.diagnostics());
        for (CheckedRule rule : compilation.rules()) {
            all.addAll(new RuleTestRunner(Rules.CATALOGUE)
                    .run(rule, compilation.tests().get(rule.id())));
        }
        return all;
    }
}
