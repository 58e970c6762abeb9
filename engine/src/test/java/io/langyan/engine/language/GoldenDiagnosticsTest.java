package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.diagnostic.Code;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Language;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.ruletest.RuleTestRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the validator says, word for word: one folder a code under {@code diagnostics}, in it rules and beside each the
 * text expected. After a change on purpose, run with {@code -Dgolden.write=true} and review the difference.
 */
class GoldenDiagnosticsTest {
    private static final Path ROOT = Path.of("src/test/resources/diagnostics");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldSayExactlyWhatIsExpected(Path file) throws IOException {
        // Given
        Path expectedFile = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".txt"));
        List<Diagnostic> diagnostics = diagnostics(file);

        // When
        String said = rendered(diagnostics);

        // Then
        if (WRITE) {
            Files.writeString(expectedFile, said);
        }
        assertThat(said).isEqualTo(Files.readString(expectedFile));
        assertThat(diagnostics)
                .extracting(diagnostic -> diagnostic.code().name())
                .contains(file.getParent().getFileName().toString());
    }

    @Test
    void shouldHaveAFolderForEveryCode() throws IOException {
        // Given
        List<String> codes = Stream.of(Code.values()).map(Code::name).toList();

        // When
        List<String> folders;
        try (Stream<Path> children = Files.list(ROOT)) {
            folders = children.map(child -> child.getFileName().toString()).toList();
        }

        // Then
        assertThat(folders).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static List<Diagnostic> diagnostics(Path file) throws IOException {
        Compilation compilation = Rules.compile("golden/" + file.getFileName(), Files.readString(file));
        List<Diagnostic> all = new ArrayList<>(compilation.diagnostics());
        all.addAll(compilation.expired(TODAY));
        Path lock = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".lock"));
        if (Files.exists(lock)) {
            RuleSource source = new RuleSource("golden/" + file.getFileName(), Files.readString(file));
            VersionLock versions = VersionLock.read(Files.readString(lock));
            compilation.rules().forEach(rule -> versions.check(rule, source).ifPresent(all::add));
        }
        for (CheckedRule rule : compilation.rules()) {
            all.addAll(new RuleTestRunner(Rules.CATALOGUE)
                    .run(rule, compilation.tests().get(rule.id())));
        }
        return all;
    }

    private static String rendered(List<Diagnostic> diagnostics) {
        return Stream.of(Language.values())
                .flatMap(language -> diagnostics.stream().map(diagnostic -> diagnostic.render(language)))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
