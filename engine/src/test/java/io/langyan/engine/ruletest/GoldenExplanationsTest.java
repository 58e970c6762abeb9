package io.langyan.engine.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.language.Rules;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the desk reads, word for word, in both languages: for each test of each rule that ships, the explanations of what
 * was found. After a change on purpose, run with {@code -Dgolden.write=true} and review the difference.
 */
class GoldenExplanationsTest {
    private static final Path ROOT = Path.of("src/test/resources/explanations");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    static List<RuleSource> pack() {
        return RuleDirectory.read(Path.of("../rules"));
    }

    @ParameterizedTest
    @MethodSource("pack")
    void shouldExplainWordForWord(RuleSource source) throws IOException {
        // Given
        Compilation compilation = new RuleCompiler(Rules.CATALOGUE).compile(List.of(source));
        CheckedRule rule = compilation.rules().get(0);
        Path golden = ROOT.resolve(rule.id() + ".txt");

        // When
        String explained = explained(rule, compilation.tests().get(rule.id()));

        // Then
        if (WRITE) {
            Files.createDirectories(ROOT);
            Files.writeString(golden, explained);
        }
        assertThat(explained).isEqualTo(Files.readString(golden));
    }

    private static String explained(CheckedRule rule, List<RuleTest> tests) {
        Plan plan = Plan.of(Rules.CATALOGUE, List.of(rule));
        StringBuilder text = new StringBuilder();
        for (RuleTest test : tests) {
            text.append(test.name()).append('\n');
            for (Finding finding : new TestRun(plan, Mode.IN_ORDER, 0).of(TestHistory.records(test))) {
                text.append("  ")
                        .append(finding.score())
                        .append(' ')
                        .append(finding.level())
                        .append('\n');
                text.append("  zh: ").append(finding.explanation().zh()).append('\n');
                text.append("  en: ").append(finding.explanation().en()).append('\n');
            }
        }
        return text.toString();
    }
}
