package io.langyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.schema.CatalogueResource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block tagged {@code yaml rule} is a rule that the compiler takes without a word. */
class DocumentedRulesTest {
    static List<FencedBlock> rules() throws IOException {
        return FencedBlock.withInfo("yaml rule");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldCompile(FencedBlock rule) throws IOException {
        // Given a rule of the documentation, under the path that its id asks for
        RuleSource source = new RuleSource(pathOf(rule), rule.text());

        // When it is compiled
        Compilation compilation = compiler().compile(List.of(source));

        // Then nothing is wrong with it, and it has tests of its own
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.tests()).hasSize(1);
    }

    private static RuleCompiler compiler() throws IOException {
        try (InputStream yaml = CatalogueResource.open()) {
            return new RuleCompiler(CatalogueReader.read(yaml));
        }
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
