package io.langyan.cli.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import io.langyan.records.json.JsonRecords;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a real broker, and on files. */
class WarningsCommandTest {
    private static TopicOfWarnings topic;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        topic = new TopicOfWarnings();
        Warning first = SampleWarnings.opened("raised", "P1", WarningLevel.MEDIUM, 50);
        topic.publishAt(
                System.currentTimeMillis() - Duration.ofHours(3).toMillis(),
                Warning.newBuilder(SampleWarnings.opened("old", "P2", WarningLevel.EMERGENCY, 90))
                        .setDivision("110101")
                        .setFraudType("fake_police")
                        .build());
        topic.publish(
                first,
                Warning.newBuilder(SampleWarnings.revised(first, WarningChange.RAISED))
                        .setLevel(WarningLevel.HIGH)
                        .setScore(70)
                        .build(),
                SampleWarnings.opened("low", "P3", WarningLevel.LOW, 20));
        topic.publishGarbage();
    }

    @AfterAll
    static void stop() {
        topic.close();
    }

    @Test
    void shouldPrintWhatIsThereMostUrgentFirstAndEnd() {
        // When
        CommandLineRun run = CommandLineRun.of(topic.arguments("warnings"));

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.DEAD_LETTERS);
        assertThat(ids(run)).containsExactly("old", "raised", "raised", "low");
        assertThat(run.out()).doesNotContain("15400010011");
        assertThat(run.err())
                .contains("offset", "is left out: expected Avro single-object encoding")
                .contains("langyan: 1 records could not be read.");
    }

    @Test
    void shouldPrintTheNewestRecordOfEachAsJsonWithStars() {
        // When
        CommandLineRun run = CommandLineRun.of(topic.arguments("warnings", "--json", "--latest", "--rule", "refund"));

        // Then
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out())
                .contains("\"warningId\":\"raised\",\"revision\":2")
                .doesNotContain("\"warningId\":\"raised\",\"revision\":1")
                .doesNotContain("15400010011");
    }

    @Test
    void shouldLeaveOutWhatIsNotAskedFor() {
        assertThat(ids(CommandLineRun.of(topic.arguments("warnings", "--latest", "--level", "HIGH"))))
                .containsExactly("old", "raised");
        assertThat(ids(CommandLineRun.of(topic.arguments("warnings", "--latest", "--division", "340102"))))
                .containsExactly("raised", "low");
        assertThat(ids(CommandLineRun.of(topic.arguments("warnings", "--latest", "--division", "340100"))))
                .containsExactly("raised", "low");
        assertThat(ids(CommandLineRun.of(topic.arguments("warnings", "--latest", "--division", "110000"))))
                .containsExactly("old");
        assertThat(ids(CommandLineRun.of(topic.arguments("warnings", "--latest", "--fraud-type", "fake_police"))))
                .containsExactly("old");
        assertThat(ids(CommandLineRun.of(topic.arguments("warnings", "--rule", "refund.transfer"))))
                .isEmpty();
        assertThat(ids(CommandLineRun.of(topic.arguments("warnings", "--latest", "--since", "1h"))))
                .containsExactly("raised", "low");
    }

    @Test
    void shouldShowNumbersForAReasonAloneAndSayThatItDid() {
        // When
        CommandLineRun told = CommandLineRun.of(topic.arguments("warnings", "--show-numbers", "call back of case 17"));
        CommandLineRun untold = CommandLineRun.of(topic.arguments("warnings", "--show-numbers", " "));

        // Then
        assertThat(told.out()).contains("+8615400010011");
        assertThat(told.err())
                .containsPattern("audit: \\S+ \\S+ numbers shown of 127.0.0.1:[0-9]+: call back of case 17");
        assertThat(untold.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(untold.out()).isEmpty();
        assertThat(untold.err()).contains("expected a reason to show numbers for, but found ' '.");
    }

    @Test
    void shouldReadWhatARunWrote() throws IOException {
        // Given
        Files.write(
                directory.resolve("warnings.jsonl"),
                List.of(
                        JsonRecords.toJson(SampleWarnings.opened("f1", "P1", WarningLevel.HIGH, 60)),
                        "no warning",
                        JsonRecords.toJson(SampleWarnings.opened("f2", "P2", WarningLevel.HIGH, 65))));

        // When
        CommandLineRun run = CommandLineRun.of("warnings", "--input", directory.toString());
        CommandLineRun later =
                CommandLineRun.of("warnings", "--input", directory.toString(), "--since", "2026-03-11T14:33:21");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.DEAD_LETTERS);
        assertThat(ids(run)).containsExactly("f2", "f1");
        assertThat(run.err()).contains("line 2 of " + directory).contains("it is no valid JSON");
        assertThat(ids(later)).isEmpty();
    }

    @Test
    void shouldSayWhatIsMissingOrWrong() {
        assertThat(CommandLineRun.of("warnings").err())
                .startsWith("langyan: expected --bootstrap-servers or --input, but found neither.");
        assertThat(CommandLineRun.of("warnings", "--input", directory.toString(), "--follow")
                        .err())
                .startsWith("langyan: expected a broker to --follow, but found files.");
        assertThat(CommandLineRun.of("warnings", "--input", directory.toString())
                        .err())
                .startsWith("langyan: expected " + directory.resolve("warnings.jsonl") + ", but there is none.");
        assertThat(CommandLineRun.of(topic.arguments("warnings", "--division", "Hefei"))
                        .err())
                .startsWith("langyan: expected --division to be 2 to 12 digits (GB/T 2260), but found 'Hefei'.");
        assertThat(CommandLineRun.of(topic.arguments("warnings", "--fraud-type", "lottery"))
                        .err())
                .contains("fake_police")
                .contains("but found 'lottery'");
        assertThat(CommandLineRun.of(topic.arguments("warnings", "--since", "yesterday"))
                        .err())
                .contains("expected a length of time such as 1h, or a time such as 2026-11-24T20:00");
    }

    /** The ids at the ends of the lines that begin a warning. */
    private static List<String> ids(CommandLineRun run) {
        return run.out()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
    }
}
