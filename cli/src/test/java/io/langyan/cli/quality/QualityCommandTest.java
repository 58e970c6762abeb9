package io.langyan.cli.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityCommandTest {
    private static final Path RULES = Repository.root().resolve("rules");

    @TempDir
    Path output;

    @Test
    void shouldJudgeRulesInTinyCitiesFromEndToEnd() throws IOException {
        // Given two cities in which every tenth is swindled
        String[] arguments = arguments("--seeds", "1,2", "--cases", "30", "--output", output.toString());

        // When
        CommandLineRun run = CommandLineRun.of(arguments);

        // Then
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out())
                .contains("2 cities of 300 people over 1 day", "60 victims", "Seeds below 101 are for tuning")
                .contains("Recall by type", "With calls only,", "With payments only,");
        assertThat(output).isDirectoryContaining("glob:**quality.html").isDirectoryContaining("glob:**quality.md");
        JsonNode json = new ObjectMapper().readTree(Files.readString(output.resolve("quality.json")));
        assertThat(json.at("/cities")).hasSize(2);
        assertThat(json.at("/cities/0/victims")).hasSize(30);
        assertThat(json.at("/cities/0/warnings").size()).isPositive();
        assertThat(json.at("/cities/0/deadLetters").asInt()).isZero();
        // Calls alone make no rule of the pack fire, since each has a payment in it.
        assertThat(json.at("/streams/calls/recallClear/all").asDouble()).isZero();
        assertThat(json.at("/streams/both/recallClear/all").asDouble()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --people 10                     | expected at least 200 people
            --rules nowhere                 | expected a directory of rules at nowhere
            --parallelism 0                 | expected --parallelism from 1 to 128
            --seeds one                     | Invalid value for option '--seeds'
            """)
    void shouldTellWrongUsage(String options, String sentence) {
        // When
        CommandLineRun run = CommandLineRun.of(arguments(options.split(" ")));

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains(sentence);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldNotWriteIntoAFile() throws IOException {
        // Given
        Path file = Files.writeString(output.resolve("file"), "");

        // When
        CommandLineRun run = CommandLineRun.of(arguments("--output", file.toString()));

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("expected a directory at", "but found a file");
    }

    private static String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of("quality"));
        List<String> options = List.of(more);
        if (!options.contains("--people")) {
            arguments.addAll(List.of("--people", "300"));
        }
        if (!options.contains("--rules")) {
            arguments.addAll(List.of("--rules", RULES.toString()));
        }
        arguments.addAll(List.of("--days", "1", "--past", "2"));
        arguments.addAll(options);
        return arguments.toArray(String[]::new);
    }
}
