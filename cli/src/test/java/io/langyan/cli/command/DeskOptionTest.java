package io.langyan.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.engine.language.DeskSettingsReader;
import io.langyan.project.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskOptionTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --own-city 340102       | expected the GB/T 2260 code of a city, six digits that end in 00, but found '340102'
            --ladder /nowhere.yaml  | expected to read the ladder of contact in /nowhere.yaml
            """)
    void shouldTellWrongUsage(String options, String sentence) {
        // When
        CommandLineRun run = run(options.split(" "));

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains(sentence);
    }

    @Test
    void shouldTellWhereALadderIsWrong() throws Exception {
        // Given
        String text = DeskSettingsReader.shippedText().replace("begins: sms", "begins: pigeon");
        Path ladder = Files.writeString(directory.resolve("mine.yaml"), text);

        // When
        CommandLineRun run = run("--ladder", ladder.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("but found 1, the first in", "mine.yaml at line ");
    }

    private CommandLineRun run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--rules",
                Repository.root().resolve("rules").toString(),
                "--input",
                Repository.root().resolve("examples/refund-during-call").toString(),
                "--output",
                directory.resolve("output").toString()));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }
}
