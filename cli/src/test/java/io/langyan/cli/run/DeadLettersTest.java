package io.langyan.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay of files with bad lines among good ones. */
class DeadLettersTest {
    private static final Path EXAMPLE = Repository.root().resolve("examples/refund-during-call");

    @TempDir
    Path input;

    @TempDir
    Path output;

    @BeforeEach
    void copyExample() throws IOException {
        for (String file : new String[] {"calls.jsonl", "payments.jsonl", "identities.jsonl"}) {
            Files.copy(EXAMPLE.resolve(file), input.resolve(file));
        }
    }

    @Test
    void shouldGoOnAfterABadLineAndSayWhereItWas() throws IOException {
        // Given
        long before = Files.readAllLines(input.resolve("payments.jsonl")).size();
        Files.writeString(
                input.resolve("payments.jsonl"), "not json\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);

        // When
        CommandLineRun run = run("--json");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.DEAD_LETTERS);
        JsonNode payments =
                new ObjectMapper().readTree(run.out()).get("sources").get("payments");
        assertThat(payments.get("read").asLong()).isEqualTo(before + 1);
        assertThat(payments.get("deadLettered").asLong()).isEqualTo(1);
        assertThat(payments.get("read").asLong())
                .isEqualTo(payments.get("evaluated").asLong()
                        + payments.get("expired").asLong()
                        + payments.get("duplicate").asLong()
                        + payments.get("deadLettered").asLong());
        ReplayOutput results = new ReplayOutput(output);
        assertThat(results.lines("dead-letters.jsonl")).singleElement().satisfies(letter -> {
            assertThat(letter.get("source").asText()).isEqualTo("payments.jsonl");
            assertThat(letter.get("offset").asLong()).isEqualTo(before + 1);
        });
        assertThat(results.standingWarnings()).hasSize(1);
    }

    @Test
    void shouldSumUpForPeople() {
        // When
        CommandLineRun run = run();

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out())
                .contains("payments    7 read = 7 evaluated + 0 expired + 0 duplicate + 0 dead letters; 0 late")
                .contains("warnings    1 EMERGENCY")
                .contains("results in  " + output);
    }

    private CommandLineRun run(String... more) {
        String[] arguments = new String[7 + more.length];
        String[] fixed = {
            "run",
            "--input",
            input.toString(),
            "--output",
            output.toString(),
            "--rules",
            Repository.root().resolve("rules").toString()
        };
        System.arraycopy(fixed, 0, arguments, 0, fixed.length);
        System.arraycopy(more, 0, arguments, fixed.length, more.length);
        return CommandLineRun.of(arguments);
    }
}
