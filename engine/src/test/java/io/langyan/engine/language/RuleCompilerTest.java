package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Language;
import io.langyan.engine.rule.CheckedRule;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {
    private static final RuleCompiler COMPILER = new RuleCompiler(Rules.CATALOGUE);
    private static final int MUTATIONS = 3_000;

    @Test
    void shouldTellAllThatIsWrongWithAllFilesInOneRun() {
        // Given
        RuleSource unreadable = new RuleSource("a/broken.yaml", "format: [1");
        String text = RuleTexts.SMALL.replace("amount >=", "amonut >=").replace("call_victim", "call_him");
        RuleSource wrong = new RuleSource(RuleTexts.PATH, text);

        // When
        Compilation compilation = COMPILER.compile(List.of(unreadable, wrong));

        // Then
        assertThat(compilation.hasErrors()).isTrue();
        assertThat(compilation.diagnostics())
                .extracting(diagnostic -> diagnostic.file() + " " + diagnostic.code())
                .containsExactly("a/broken.yaml E01", RuleTexts.PATH + " E07", RuleTexts.PATH + " E08");
    }

    @Test
    void shouldCompileTheOtherFilesAllTheSame() {
        // Given
        RuleSource unreadable = new RuleSource("a/broken.yaml", "format: [1");
        RuleSource right = new RuleSource(RuleTexts.PATH, RuleTexts.SMALL);

        // When
        Compilation compilation = COMPILER.compile(List.of(unreadable, right));

        // Then
        assertThat(compilation.rules()).extracting(CheckedRule::id).containsExactly("language.small");
        assertThat(compilation.tests().get("language.small")).hasSize(2);
    }

    @Test
    void shouldKnowTheListsOfTheInstallation() {
        // Given
        RuleSource source = new RuleSource(RuleTexts.PATH, RuleTexts.withScoreIf("listed(payee, charities)"));

        // When
        Compilation compilation = new RuleCompiler(Rules.CATALOGUE.withLists(List.of("charities", "family_accounts")))
                .compile(List.of(source));

        // Then
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(COMPILER.compile(List.of(source)).diagnostics())
                .extracting(diagnostic -> diagnostic.code().name())
                .containsExactly("E08");
    }

    @Test
    void shouldRefuseTheNameOfAListThatNoRuleCouldWrite() {
        // When / Then
        assertThatThrownBy(() -> Rules.CATALOGUE.withLists(List.of("Charities")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Charities'");
    }

    @Test
    void shouldTellWhenARuleWithADeadlineWarnsAtTheEarliest() {
        // Given one that waits for calls, which may take five minutes, and one that waits for payments, which take ten
        // seconds
        String calls = RuleTexts.withNever("{event: call.placed, from: pay, to: pay + 15m}");
        String payments = RuleTexts.withNever("{event: purchase.out, to: pay+90s}");

        // When
        List<Note> notes = Stream.of(calls, payments, RuleTexts.SMALL)
                .map(text -> Rules.compile(RuleTexts.PATH, text))
                .flatMap(compilation -> compilation.notes().stream())
                .toList();

        // Then
        assertThat(notes)
                .extracting(note -> note.text().en())
                .containsExactly("earliest warning 15m + 5m after pay", "earliest warning 90s + 10s after pay");
        assertThat(notes).extracting(Note::ruleId).containsOnly("language.small");
    }

    @Test
    void shouldEitherCompileOrSayWhyWhateverTheText() {
        // Given
        Random random = new Random(20260302);

        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutated(RuleTexts.SMALL, random);

            // When
            Compilation compilation = Rules.compile(RuleTexts.PATH, text);

            // Then
            assertThat(compilation.rules().isEmpty()).as(text).isEqualTo(compilation.hasErrors());
            assertThat(compilation.diagnostics()).as(text).allSatisfy(RuleCompilerTest::isWithinItsLine);
        }
    }

    private static void isWithinItsLine(Diagnostic diagnostic) {
        int width = diagnostic
                .sourceLine()
                .codePointCount(0, diagnostic.sourceLine().length());
        assertThat(diagnostic.column()).isBetween(1, width + 1);
        assertThat(diagnostic.render(Language.ZH)).contains("^");
    }

    static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        String material = "{}[]:,'\"|&*!-> \n\t(）元.=#a0金";
        for (int i = random.nextInt(3); i >= 0; i--) {
            int place = random.nextInt(mutated.length() - 10);
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(place);
                case 1 -> mutated.insert(place, material.charAt(random.nextInt(material.length())));
                case 2 -> mutated.setCharAt(place, material.charAt(random.nextInt(material.length())));
                default -> mutated.delete(place, Math.min(mutated.length() - 1, mutated.indexOf("\n", place) + 1));
            }
        }
        return mutated.toString();
    }
}
