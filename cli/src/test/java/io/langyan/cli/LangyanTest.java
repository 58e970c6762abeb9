package io.langyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.command.ExitCodes;
import io.langyan.project.Repository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says and returns when something is asked of it that it cannot do. */
class LangyanTest {
    private static final String RULES = Repository.root().resolve("rules").toString();

    @TempDir
    Path directory;

    @Test
    void shouldTellItsVersion() {
        // When
        CommandLineRun run = CommandLineRun.of("--version");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out()).startsWith("langyan 0.").contains("Flink 2.").contains("Kafka 4.");
    }

    @Test
    void shouldDocumentExitCodesInHelp() {
        // When
        CommandLineRun run = CommandLineRun.of("run", "--help");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out()).contains("--parallelism", "heap, rocksdb", "Exit codes:", "dead letters", "Ctrl-C");
    }

    @Test
    void shouldAskForACommand() {
        // When
        CommandLineRun run = CommandLineRun.of();

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).startsWith("langyan: expected a command, but found none");
    }

    @Test
    void shouldSuggestTheCommandThatWasMeant() {
        // When
        CommandLineRun run = CommandLineRun.of("dem");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("'dem'").contains("demo");
    }

    @Test
    void shouldSayThatTheInputIsNotThere() {
        // Given
        Path missing = directory.resolve("nowhere");

        // When
        CommandLineRun run =
                CommandLineRun.of("run", "--input", missing.toString(), "--output", output(), "--rules", RULES);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "langyan: expected a directory at " + missing + ", but there is none. Name one with --input.");
    }

    @Test
    void shouldSayThatTheInputHoldsNothingToRead() {
        // When
        CommandLineRun run =
                CommandLineRun.of("run", "--input", directory.toString(), "--output", output(), "--rules", RULES);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .startsWith("langyan: expected calls.jsonl or payments.jsonl in " + directory)
                .hasLineCount(1);
    }

    @Test
    void shouldSayThatAnInputFileCannotBeRead() throws IOException {
        // Given a directory where a file should be
        Files.createDirectories(directory.resolve("calls.jsonl"));

        // When
        CommandLineRun run =
                CommandLineRun.of("run", "--input", directory.toString(), "--output", output(), "--rules", RULES);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.err())
                .startsWith("langyan: expected a readable file at " + directory.resolve("calls.jsonl"))
                .hasLineCount(1);
    }

    @Test
    void shouldSayThatTheOutputCannotBeWritten() throws IOException {
        // Given
        Files.writeString(directory.resolve("calls.jsonl"), "");
        Path file = Files.writeString(directory.resolve("file"), "");

        // When
        CommandLineRun run = CommandLineRun.of(
                "run", "--input", directory.toString(), "--output", file.toString(), "--rules", RULES);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .startsWith("langyan: expected a directory at " + file)
                .hasLineCount(1);
    }

    @Test
    void shouldPrintEverythingThatIsWrongWithARule() throws IOException {
        // Given
        Files.writeString(directory.resolve("calls.jsonl"), "");
        Path rules = Files.createDirectories(directory.resolve("rules"));
        Files.writeString(rules.resolve("broken.yaml"), "format: 1\nrule: broken\nnonsense: true\n");

        // When
        CommandLineRun run = CommandLineRun.of(
                "run", "--input", directory.toString(), "--output", output(), "--rules", rules.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.err())
                .contains("broken.yaml:3:1: error E02")
                .contains("langyan: the rules below " + rules + " cannot be run.")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldSayThatThereAreNoRules() throws IOException {
        // Given
        Files.writeString(directory.resolve("calls.jsonl"), "");

        // When
        CommandLineRun run = CommandLineRun.of(
                "run", "--input", directory.toString(), "--output", output(), "--rules", directory.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .startsWith("langyan: expected rules (*.yaml) below " + directory)
                .hasLineCount(1);
    }

    @Test
    void shouldSayThatThePortIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            String port = String.valueOf(taken.getLocalPort());

            // When
            CommandLineRun run = CommandLineRun.of("demo", "--port", port, "--rules", RULES);

            // Then
            assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
            assertThat(run.err())
                    .startsWith("langyan: expected port " + port + " of 127.0.0.1 to be free")
                    .hasLineCount(1);
        }
    }

    @Test
    void shouldShowTheStackTraceOnRequestAlone() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            String port = String.valueOf(taken.getLocalPort());

            // When
            CommandLineRun run = CommandLineRun.of("demo", "--port", port, "--rules", RULES, "--debug");

            // Then
            assertThat(run.err()).contains("\tat ").contains("BindException");
        }
    }

    @Test
    void shouldSayWhichNumbersOfPeopleADemoCanHave() {
        // When
        CommandLineRun run = CommandLineRun.of("demo", "--people", "3", "--rules", RULES);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).isEqualToIgnoringNewLines("langyan: expected --people from 10 to 100000, but found 3.");
    }

    private String output() {
        return directory.resolve("out").toString();
    }
}
