package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleFormatTest {
    @Test
    void shouldLeaveTheRulesThatShipAsTheyAre() {
        // Given
        List<RuleSource> pack = RuleDirectory.read(Path.of("../rules"));

        // When / Then
        assertThat(pack)
                .allSatisfy(
                        source -> assertThat(RuleFormat.format(source.text())).isEqualTo(source.text()));
    }

    @Test
    void shouldKeepCommentsWithWhatFollowsThem() {
        // Given
        String text =
                "# of the file\n\n# why 2\nversion: 2   \n# the rule\n\nrule: a.b # its id\nformat: 1\n  # indented\n\n";

        // When
        String formatted = RuleFormat.format(text);

        // Then
        assertThat(formatted)
                .isEqualTo(
                        "# of the file\n\nformat: 1\n  # indented\n# the rule\n\nrule: a.b # its id\n# why 2\nversion: 2\n");
    }

    @Test
    void shouldSayTheSameWhateverTheOrderAndLoseNoLine() {
        Random random = new Random(20261124);
        for (RuleSource source : RuleDirectory.read(Path.of("../rules"))) {
            for (int i = 0; i < 50; i++) {
                // Given the parts of a rule in any order, with comments between them
                List<String> parts = new ArrayList<>(List.of(source.text().split("(?m)^(?=[a-z_]+:)")));
                Collections.shuffle(parts, random);
                String text = parts.stream().map(part -> "# above\n" + part).collect(Collectors.joining());

                // When
                String formatted = RuleFormat.format(text);

                // Then
                assertThat(RuleFormat.format(formatted)).isEqualTo(formatted);
                assertThat(ContentHash.of(new RuleSource("a", formatted)))
                        .isPresent()
                        .isEqualTo(ContentHash.of(source));
                assertThat(formatted.lines().filter(line -> !line.isBlank()))
                        .containsExactlyInAnyOrderElementsOf(text.lines()
                                .map(String::stripTrailing)
                                .filter(line -> !line.isBlank())
                                .toList());
                assertThat(keys(formatted)).isEqualTo(keys(source.text()));
            }
        }
    }

    @Test
    void shouldHashTheContentButNotVersionStatusAndTests() {
        // Given
        RuleSource source = new RuleSource(RuleTexts.PATH, RuleTexts.SMALL);
        String changed = RuleTexts.SMALL.replace("version: 1", "version: 2").replace("status: draft", "status: live");

        // When / Then
        assertThat(ContentHash.of(new RuleSource(RuleTexts.PATH, changed))).isEqualTo(ContentHash.of(source));
        assertThat(ContentHash.of(new RuleSource(RuleTexts.PATH, changed.replace("2000元", "2001元"))))
                .isNotEqualTo(ContentHash.of(source));
    }

    private static List<String> keys(String text) {
        return text.lines()
                .filter(line -> line.matches("[a-z_]+:.*"))
                .map(line -> line.split(":")[0])
                .toList();
    }
}
