package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalRuleTest {
    private static final RuleCompiler AUTHORED = new RuleCompiler(Rules.CATALOGUE);
    private static final RuleCompiler PUBLISHED = RuleCompiler.ofPublished(Rules.CATALOGUE);
    private static final int MUTATIONS = 2_000;

    static List<RuleSource> rules() {
        List<RuleSource> rules = new ArrayList<>(RuleDirectory.read(Path.of("../rules")));
        rules.add(new RuleSource(RuleTexts.PATH, RuleTexts.SMALL));
        return rules;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldMeanTheSameWithoutItsTests(RuleSource authored) {
        // When
        RuleSource canonical = CanonicalRule.of(authored).orElseThrow();

        // Then
        Compilation published = PUBLISHED.compile(List.of(canonical));
        assertThat(published.diagnostics()).isEmpty();
        assertThat(published.rules())
                .isEqualTo(AUTHORED.compile(List.of(authored)).rules());
        assertThat(canonical.text()).doesNotContain("\ntests:").contains("\nscore: [");
        assertThat(CanonicalRule.of(canonical)).contains(canonical);
    }

    @Test
    void shouldBeTheSameWhateverTheOrderOfKeysAndTheComments() {
        // Given
        String reordered = "# mine\nversion: 1 # first\n" + RuleTexts.SMALL.replace("version: 1\n", "");

        // When
        var canonical = CanonicalRule.of(new RuleSource(RuleTexts.PATH, reordered));

        // Then
        assertThat(canonical).isEqualTo(CanonicalRule.of(new RuleSource(RuleTexts.PATH, RuleTexts.SMALL)));
    }

    @Test
    void shouldKeepEveryLetterThatAQuotedTextCanHold() {
        // Given
        String text = "rule: \"a \\\" \\\\ \\n \\t $1 \\u0007 \\u2028 {x|mask}, [y]: #z 元 \\U0001F600\"\nabout: ~\n";

        // When
        String canonical =
                CanonicalRule.of(new RuleSource("a.yaml", text)).orElseThrow().text();

        // Then
        assertThat(canonical)
                .isEqualTo("rule: \"a \\\" \\\\ \\u000a \\u0009 $1 \\u0007 \\u2028 {x|mask}, [y]: #z 元 "
                        + "\uD83D\uDE00\"\nabout: ~\n");
        assertThat(ContentHash.of(new RuleSource("a.yaml", canonical)))
                .isEqualTo(ContentHash.of(new RuleSource("a.yaml", text)));
    }

    @Test
    void shouldCompileAsPublishedWhateverCompilesWithTests() {
        // Given
        Random random = new Random(20261124);
        int compiled = 0;

        for (int i = 0; i < MUTATIONS; i++) {
            RuleSource authored = new RuleSource(RuleTexts.PATH, RuleCompilerTest.mutated(RuleTexts.SMALL, random));
            var rules = AUTHORED.compile(List.of(authored)).rules();
            if (!rules.isEmpty()) {
                compiled++;

                // When
                RuleSource canonical = CanonicalRule.of(authored).orElseThrow();

                // Then
                assertThat(PUBLISHED.compile(List.of(canonical)).rules())
                        .as(authored.text())
                        .isEqualTo(rules);
            }
        }
        assertThat(compiled).isGreaterThan(MUTATIONS / 100);
    }

    @Test
    void shouldRefuseTestsInWhatWasPublished() {
        // Given
        RuleSource authored = new RuleSource(RuleTexts.PATH, RuleTexts.SMALL);

        // When
        Compilation compilation = PUBLISHED.compile(List.of(authored));

        // Then
        assertThat(compilation.diagnostics())
                .extracting(diagnostic -> diagnostic.code().name())
                .containsExactly("E02");
    }
}
