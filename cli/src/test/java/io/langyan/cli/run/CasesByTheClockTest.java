package io.langyan.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published cases: which rule of the pack is the first to say something, and at what time of the day. */
class CasesByTheClockTest {
    private static final Path CASES = Repository.root().resolve("examples/cases-by-the-clock");
    private static final String NOBODY = "nothing";

    @TempDir
    Path output;

    /** What a rule said of somebody, and of what moment it spoke at the earliest. */
    private record Said(String person, String rule, Instant at) {}

    @Test
    void shouldBeToldFirstByTheRuleAndAtTheTimeThatTheCaseExpects() throws IOException {
        // Given
        List<String> expected = expected();

        // When
        CommandLineRun run = CommandLineRun.of(
                "run",
                "--input",
                CASES.toString(),
                "--output",
                output.toString(),
                "--rules",
                Repository.root().resolve("rules").toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        List<Said> said = said();
        assertThat(expected)
                .allSatisfy(each -> assertThat(first(said, each.split(" ")[0])).contains(each));
    }

    /** Of each case the person, the rule that is first, and when; of a case that leaves no trace, nothing. */
    private static List<String> expected() throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode each : new ObjectMapper()
                .readTree(CASES.resolve("expect.json").toFile())
                .get("cases")) {
            String person = each.get("person").asText();
            expected.add(
                    each.has("rule")
                            ? person + " " + each.get("rule").asText() + " "
                                    + OffsetDateTime.parse(each.get("at").asText())
                                            .toInstant()
                            : person + " " + NOBODY);
        }
        return expected;
    }

    /** What still stands at the end. A trigger that lasts, a call, is told of as soon as it means something. */
    private List<Said> said() throws IOException {
        Map<String, Said> earliest = new TreeMap<>();
        Set<String> withdrawn = new HashSet<>();
        for (JsonNode detection : new ReplayOutput(output).lines("detections.jsonl")) {
            String id = detection.get("detectionId").asText();
            Said now = new Said(
                    detection.get("entityId").asText(),
                    detection.get("ruleId").asText(),
                    Instant.ofEpochMilli(detection.get("triggeredAt").asLong()));
            earliest.merge(id, now, (one, other) -> one.at().isAfter(other.at()) ? other : one);
            if (detection.get("status").asText().equals("WITHDRAWN")) {
                withdrawn.add(id);
            } else {
                withdrawn.remove(id);
            }
        }
        withdrawn.forEach(earliest::remove);
        return List.copyOf(earliest.values());
    }

    private static List<String> first(List<Said> said, String person) {
        List<Said> of =
                said.stream().filter(each -> each.person().equals(person)).toList();
        Instant first = of.stream().map(Said::at).min(Instant::compareTo).orElse(Instant.MAX);
        return of.isEmpty()
                ? List.of(person + " " + NOBODY)
                : of.stream()
                        .filter(each -> each.at().equals(first))
                        .map(each -> person + " " + each.rule() + " " + each.at())
                        .toList();
    }
}
