package io.langyan.engine.ruletest.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.language.Rules;
import io.langyan.engine.rule.CheckedRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {
    private static final List<RuleSource> SAMPLES = RuleDirectory.read(Path.of("src/test/resources/rules"));

    @Test
    void shouldChangeEveryPartOfARule() {
        // Given rules that use all of the language
        List<String> names = SAMPLES.stream()
                .flatMap(source -> mutants(source).stream())
                .map(Mutant::name)
                .toList();

        // When / Then there is a mutant of each kind
        assertThat(names)
                .anyMatch(name -> name.matches("sequence: within .*"))
                .anyMatch(name -> name.matches("step \\w+: left out"))
                .anyMatch(name -> name.matches("step \\w+: without .*"))
                .anyMatch(name -> name.matches("step \\w+: or instead of and: .*"))
                .anyMatch(name -> name.matches("step \\w+: without '\\w+' in the list"))
                .anyMatch(name -> name.matches("never \\w+: left out"))
                .anyMatch(name -> name.matches("never \\w+: to .*"))
                .anyMatch(name -> name.matches("feature \\w+: over .*"))
                .anyMatch(name -> name.matches("feature \\w+: settle .*"))
                .anyMatch(name -> name.matches("feature \\w+: at_least .*"))
                .anyMatch(name -> name.matches("feature \\w+: (max|min) instead"))
                .anyMatch(name -> name.matches("score line \\w+: left out"))
                .anyMatch(name -> name.matches("score line \\w+: one point more"))
                .anyMatch(name -> name.matches("score line \\w+: the opposite of .*"))
                .anyMatch(name -> name.matches("score line \\w+: \\w+ > .*"))
                .anyMatch(name -> name.matches("rung \\w+: at .*"))
                .anyMatch(name -> name.matches("suppress: left out"))
                .anyMatch(name -> name.matches("suppress: for .*"))
                .anyMatch(name -> name.matches("suppress: per without .*"))
                .anyMatch(name -> name.matches("suppress: unless_score_rises_by .*"))
                .anyMatch(name -> name.matches("except \\w+: left out"));
    }

    @Test
    void shouldMakeNoMutantTwiceAndNoneThatSaysTheSame() {
        for (RuleSource source : SAMPLES) {
            // Given
            CheckedRule rule = rule(source);

            // When
            List<Mutant> mutants = Mutants.of(rule, source);

            // Then
            assertThat(mutants).extracting(Mutant::rule).doesNotContain(rule).doesNotHaveDuplicates();
            assertThat(mutants).extracting(Mutant::name).doesNotHaveDuplicates();
            assertThat(mutants).allSatisfy(mutant -> {
                assertThat(mutant.span().sourceLine()).isNotBlank();
                assertThat(mutant.help().zh()).startsWith("加");
                assertThat(mutant.help().en()).startsWith("add ");
            });
        }
    }

    @Test
    void shouldReadWhichMutantsChangeNothing() {
        // Given
        String text = "# a comment\nstep pay: amount > 1元\n    Because\n    of that.\n\nsuppress: left out\n    So.\n";

        // When
        EquivalentMutants equivalent = EquivalentMutants.read(text);

        // Then
        assertThat(equivalent.entries())
                .containsExactly(
                        new EquivalentMutants.Entry("step pay: amount > 1元", "Because of that."),
                        new EquivalentMutants.Entry("suppress: left out", "So."));
        assertThatThrownBy(() -> EquivalentMutants.read("step pay: amount > 1元\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a mutant and, indented below it, the reason");
        assertThatThrownBy(() -> EquivalentMutants.read("   a reason\n")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Mutant> mutants(RuleSource source) {
        return Mutants.of(rule(source), source);
    }

    private static CheckedRule rule(RuleSource source) {
        Compilation compilation = new RuleCompiler(Rules.CATALOGUE).compile(List.of(source));
        return compilation.rules().get(0);
    }
}
