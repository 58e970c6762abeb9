package io.langyan.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    @TempDir
    Path directory;

    @Test
    void shouldWriteACityAndSayWhatIsInIt() {
        // When
        CommandLineRun run = simulate("--people", "300", "--days", "1", "--cases", "24", "--past", "2");

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out()).contains("call records", "fake_police", "look-alikes", "72 of 32 kinds", "records/s");
        assertThat(directory).isDirectoryContaining(file -> file.endsWith("labels.jsonl"));
    }

    @Test
    void shouldSayTheSameToPrograms() {
        // When
        CommandLineRun run = simulate("--people", "300", "--days", "1", "--cases", "0", "--past", "0", "--json");

        // Then
        assertThat(run.out()).contains("\"people\":300", "\"victims\":{}", "\"lostMinor\":0");
    }

    @Test
    void shouldRefuseACityThatIsTooSmall() {
        // When
        CommandLineRun run = simulate("--people", "3");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("expected at least 200 people", "but found 3 people");
    }

    @Test
    void shouldRefuseToWriteIntoAFile() throws IOException {
        // Given
        Path file = Files.createFile(directory.resolve("file"));

        // When
        CommandLineRun run = CommandLineRun.of("simulate", "--output", file.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("but found a file");
    }

    private CommandLineRun simulate(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "simulate";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "--output";
        arguments[options.length + 2] = directory.toString();
        return CommandLineRun.of(arguments);
    }
}
