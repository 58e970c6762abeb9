package io.langyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.ruletest.RuleTestRunner;
import io.langyan.schema.CatalogueResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block tagged {@code yaml rule} is a rule that the compiler takes without a word, and whose tests pass. */
class DocumentedRulesTest {
    private static final Catalogue CATALOGUE = catalogue();

    static List<FencedBlock> rules() throws IOException {
        return FencedBlock.withInfo("yaml rule");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldCompile(FencedBlock rule) throws IOException {
        // Given a rule of the documentation, under the path that its id asks for
        RuleSource source = sourceOf(rule);

        // When it is compiled
        Compilation compilation = new RuleCompiler(CATALOGUE).compile(List.of(source), all());

        // Then nothing is wrong with it
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.rules()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldPassItsOwnTests(FencedBlock rule) throws IOException {
        // Given a compiled rule of the documentation
        Compilation compilation = new RuleCompiler(CATALOGUE).compile(List.of(sourceOf(rule)), all());
        CheckedRule checked = compilation.rules().get(0);

        // When its own tests are run
        List<Diagnostic> failures =
                new RuleTestRunner(CATALOGUE).run(checked, compilation.tests().get(checked.id()));

        // Then none fails
        assertThat(failures).isEmpty();
    }

    private static Catalogue catalogue() {
        try (InputStream yaml = CatalogueResource.open()) {
            return CatalogueReader.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They may ask for each other's tags. */
    private static List<RuleSource> all() throws IOException {
        return rules().stream().map(DocumentedRulesTest::sourceOf).toList();
    }

    private static RuleSource sourceOf(FencedBlock rule) {
        return new RuleSource(pathOf(rule), rule.text());
    }

    private static String pathOf(FencedBlock rule) {
        String id = rule.lines().stream()
                .filter(line -> line.startsWith("rule: "))
                .findFirst()
                .orElseThrow()
                .substring("rule: ".length());
        return id.replace('.', '/') + ".yaml";
    }
}
