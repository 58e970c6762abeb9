package io.langyan.engine.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.language.Rules;
import io.langyan.engine.rule.CheckedRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that ship, and rules that use all of the language: they compile, and their tests pass in every mode. */
class RulePackTest {
    private static final Catalogue CATALOGUE = Rules.CATALOGUE;
    private static final List<RuleSource> PACK = RuleDirectory.read(Path.of("../rules"));

    private static final List<RuleSource> SAMPLES = RuleDirectory.read(Path.of("src/test/resources/rules"));

    private static final List<RuleSource> EXAMPLES = RuleDirectory.read(Path.of("../examples/payees-on-lists/rules"));

    static List<RuleSource> rules() {
        return Stream.of(PACK, SAMPLES, EXAMPLES).flatMap(List::stream).toList();
    }

    @Test
    void shouldHoldTheTwoFirstRules() {
        // When
        List<String> paths = PACK.stream().map(RuleSource::path).toList();

        // Then
        assertThat(paths).contains("boss/company_new_payee.yaml", "refund/transfer_on_call.yaml");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldCompileWithoutDiagnostics(RuleSource source) {
        // When
        Compilation compilation = new RuleCompiler(CATALOGUE).compile(List.of(source));

        // Then
        assertThat(compilation.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldPassItsOwnTestsInEveryMode(RuleSource source) {
        // Given
        Compilation compilation = new RuleCompiler(CATALOGUE).compile(List.of(source));
        CheckedRule rule = compilation.rules().get(0);

        // When
        List<Diagnostic> failures =
                new RuleTestRunner(CATALOGUE).run(rule, compilation.tests().get(rule.id()));

        // Then
        assertThat(failures).isEmpty();
    }
}
