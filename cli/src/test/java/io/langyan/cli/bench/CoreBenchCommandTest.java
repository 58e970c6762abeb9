package io.langyan.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreBenchCommandTest {
    @TempDir
    Path directory;

    /** Every competitor is held to the oracle's hits, or the command would fail. */
    @Test
    void shouldFindTheSameHitsWithEveryCompetitor() throws IOException {
        // When
        CommandLineRun run = CommandLineRun.of(
                "bench", "core", "--quick", "--events", "200000", "--state", "heap", "--output", directory.toString());

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out())
                .contains("reference.call_then_new_payee: 10 hits (c8009e0f5869f920)")
                .contains("| none |", "| bytes |", "| hand |", "| hand-equal |", "| langyan |");
        assertThat(Files.readString(directory.resolve("core.md"))).contains("200,000 events, 1 rounds");
        assertThat(Files.readString(directory.resolve("core.json")))
                .contains("\"langyanBy\"", "\"hand-equal\"", "\"machine\"", "\"java\"");
    }

    @Test
    void shouldRefuseTooFewEvents() {
        // When
        CommandLineRun run = CommandLineRun.of("bench", "core", "--events", "10");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("expected an even number of at least 20000 events, but found 10");
    }

    @Test
    void shouldRunOnlyWhomItIsAskedFor() throws IOException {
        // When
        CommandLineRun run = CommandLineRun.of(
                "bench",
                "core",
                "--quick",
                "--events",
                "20000",
                "--warm-up",
                "20000",
                "--state",
                "heap",
                "--competitors",
                "hand",
                "--output",
                directory.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(Files.readString(directory.resolve("core.md")))
                .contains("after a run of each over 20,000 events", "| hand |", "| langyan |")
                .doesNotContain("| none |", "| bytes |", "| hand-equal |");
    }

    @Test
    void shouldSayWhoCanRun() {
        // When
        CommandLineRun run = CommandLineRun.of("bench", "core", "--competitors", "hand,flink");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .contains("expected competitors out of none, bytes, hand, hand-equal, langyan, but found 'flink'");
    }

    @Test
    void shouldRefuseTooShortAWarmUp() {
        // When
        CommandLineRun run = CommandLineRun.of("bench", "core", "--warm-up", "10");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("expected a warm-up of 0 or an even number of at least 20000 events");
    }

    @Test
    void shouldAskWhatToMeasure() {
        // When
        CommandLineRun run = CommandLineRun.of("bench");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).startsWith("langyan: expected what to measure, but found nothing");
    }

    @Test
    void shouldExplainItsOptions() {
        // When
        CommandLineRun run = CommandLineRun.of("bench", "core", "--help");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out())
                .contains("--events", "--rounds", "heap", "rocksdb", "both", "--quick", "--output", "Exit codes:");
    }
}
