package io.langyan.engine.ruletest.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.language.Rules;
import io.langyan.engine.rule.CheckedRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests inside the rules that ship notice when a rule changes: at most one mutant in ten survives them. */
class RulePackMutationTest {
    private static final Path PACK = Path.of("../rules");

    static List<RuleSource> pack() {
        return RuleDirectory.read(PACK);
    }

    @ParameterizedTest
    @MethodSource("pack")
    void shouldHaveTestsThatNoticeNineMutantsInTen(RuleSource source) throws IOException {
        // Given
        Compilation compilation = new RuleCompiler(Rules.CATALOGUE).compile(List.of(source));
        CheckedRule rule = compilation.rules().get(0);

        // When
        MutationResult result = new MutationRun(Rules.CATALOGUE)
                .of(rule, source, compilation.tests().get(rule.id()), equivalent(source));

        // Then
        assertThat(result.unneeded())
                .as("mutants said to change nothing that a test notices, or that there are not")
                .isEmpty();
        assertThat(result.passed())
                .as("%s survivors of %s mutants:%n%s", result.survivors().size(), result.mutants(), told(result))
                .isTrue();
    }

    private static String told(MutationResult result) {
        return result.survivors().stream()
                .map(mutant -> mutant.span().file() + ":" + mutant.span().line() + ": " + mutant.name() + " ("
                        + mutant.help().en() + ")")
                .collect(Collectors.joining("\n"));
    }

    private static EquivalentMutants equivalent(RuleSource source) throws IOException {
        Path file = PACK.resolve(source.path().replace(".yaml", EquivalentMutants.EXTENSION));
        return Files.exists(file) ? EquivalentMutants.read(Files.readString(file)) : EquivalentMutants.NONE;
    }
}
