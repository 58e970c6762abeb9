package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void shouldOrderTheKeysWithinParts() {
        // Given
        String text = """
                title: {en: "b, {c}", zh: 甲}
                sequence:
                  steps:
                    - call: # the first
                        where: "answered" # and more
                        # which
                        event: call.received
                    - pay: {where: "amount >= 1元", event: transfer.out} # the last
                  # how long
                  within: 2h
                features:
                  paid: {over: 2h, of: transfer.out,  sum: amount}
                suppress: {for: 24h, per: [payee]}
                tests:
                  - expect: [{level: HIGH, at: +0m}]
                    # what happens
                    events:
                      - {amount: 1元, lists: {payee: [x]}, reversed: +5m, event: transfer.out, payee: A9, at: +0m}
                    # which case
                    name: 一
                """;

        // When
        String formatted = RuleFormat.format(text);

        // Then
        assertThat(formatted).isEqualTo("""
                title: {zh: 甲, en: "b, {c}"}
                sequence:
                  # how long
                  within: 2h
                  steps:
                    - call: # the first
                        # which
                        event: call.received
                        where: "answered" # and more
                    - pay: {event: transfer.out, where: "amount >= 1元"} # the last
                features:
                  paid: {sum: amount, of: transfer.out,  over: 2h}
                suppress: {per: [payee], for: 24h}
                tests:
                  - # which case
                    name: 一
                    # what happens
                    events:
                      - {at: +0m, event: transfer.out, amount: 1元, payee: A9, reversed: +5m, lists: {payee: [x]}}
                    expect: [{at: +0m, level: HIGH}]
                """);
        assertThat(RuleFormat.format(formatted)).isEqualTo(formatted);
    }

    @Test
    void shouldBringShuffledPartsBackIntoTheirOrder() {
        Random random = new Random(20261124);
        List<RuleSource> sources = new ArrayList<>(RuleDirectory.read(Path.of("../rules")));
        sources.addAll(RuleDirectory.read(Path.of("src/test/resources/rules")));
        for (RuleSource source : sources) {
            String original = RuleFormat.format(source.text());
            for (int i = 0; i < 50; i++) {
                // Given maps in brackets whose entries stand in any order
                String text = original.lines()
                        .map(line -> shuffled(line, random))
                        .collect(Collectors.joining("\n", "", "\n"));

                // When
                String formatted = RuleFormat.format(text);

                // Then
                assertThat(withKnownOrder(formatted).replaceAll("  +", " "))
                        .isEqualTo(withKnownOrder(original).replaceAll("  +", " "));
                assertThat(RuleFormat.format(formatted)).isEqualTo(formatted);
                assertThat(ContentHash.of(new RuleSource("a", formatted)))
                        .isPresent()
                        .isEqualTo(ContentHash.of(source));
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

    /** Fields of test events have no order of their own: they are compared sorted. */
    private static String withKnownOrder(String text) {
        return text.lines()
                .map(line -> line.contains("{at: +") ? sorted(line) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String sorted(String line) {
        return Stream.of(line.replaceAll("[{}\\[\\]]", "").split(", *"))
                .map(String::strip)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A line whose only brackets hold a map, with the entries of that map in any order. */
    private static String shuffled(String line, Random random) {
        Matcher map = Pattern.compile("([^{\"]*\\{)([^{}\\[\\]\"]*)(\\}[^{}]*)").matcher(line);
        if (!map.matches()) {
            return line;
        }
        List<String> entries = new ArrayList<>(List.of(map.group(2).split(", *")));
        Collections.shuffle(entries, random);
        return map.group(1) + String.join(", ", entries) + map.group(3);
    }
}
