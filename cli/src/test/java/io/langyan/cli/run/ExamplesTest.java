package io.langyan.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example, through the same job that runs on a cluster, must bring about what its expect.json says. */
class ExamplesTest {
    private static final Path EXAMPLES = Repository.root().resolve("examples");

    @TempDir
    Path output;

    @ParameterizedTest(name = "{0}, parallelism {1}")
    @MethodSource("examples")
    void shouldBringAboutWhatTheExampleExpects(String example, int parallelism) throws IOException {
        // Given
        Path input = EXAMPLES.resolve(example);

        // When
        CommandLineRun run = replay(input, parallelism, "heap");

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(new ReplayOutput(output).standingWarnings())
                .containsExactlyInAnyOrderElementsOf(Expectation.of(input));
    }

    @Test
    void shouldReplayOnRocksDbAlike() throws IOException {
        // Given
        Path input = EXAMPLES.resolve("refund-during-call");

        // When
        CommandLineRun run = replay(input, 2, "rocksdb");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(new ReplayOutput(output).standingWarnings())
                .containsExactlyInAnyOrderElementsOf(Expectation.of(input));
    }

    @Test
    void shouldNotCallAPayeeNewWithoutAHistoryWhenCold() throws IOException {
        // Given an emergency that rests on a payee who was never paid before
        Path input = EXAMPLES.resolve("refund-during-call");

        // When
        CommandLineRun run = replay(input, 2, "heap", "--cold");

        // Then a day of records is too little to tell
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(new ReplayOutput(output).standingWarnings()).isEmpty();
    }

    @Test
    void shouldKeepAndMarkWhatAnExceptionSilences() throws IOException {
        // Given somebody who pays an account of the family
        Path input = EXAMPLES.resolve("payees-on-lists");

        // When
        replay(input, 2, "heap");

        // Then
        assertThat(new ReplayOutput(output).lines("detections.jsonl"))
                .filteredOn(detection -> detection.get("entityId").asText().equals("zhao"))
                .isNotEmpty()
                .allSatisfy(detection ->
                        assertThat(detection.get("suppressedBy").asText()).isEqualTo("except:known_family"));
    }

    @Test
    void shouldHaveAtLeastFourCasesAndFourLookAlikes() throws IOException {
        // Given
        List<String> names = names();

        // When
        List<String> quiet =
                names.stream().filter(name -> name.startsWith("quiet-")).toList();

        // Then
        assertThat(names.size() - quiet.size()).isGreaterThanOrEqualTo(4);
        assertThat(quiet).hasSizeGreaterThanOrEqualTo(4);
    }

    private CommandLineRun replay(Path input, int parallelism, String state, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--input",
                input.toString(),
                "--output",
                output.toString(),
                "--rules",
                rulesOf(input).toString(),
                "--parallelism",
                String.valueOf(parallelism),
                "--state",
                state));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    /** The rules beside the records, or else the pack. */
    private static Path rulesOf(Path example) {
        Path own = example.resolve("rules");
        return Files.isDirectory(own) ? own : Repository.root().resolve("rules");
    }

    private static Stream<Arguments> examples() throws IOException {
        return names().stream().flatMap(name -> Stream.of(Arguments.of(name, 1), Arguments.of(name, 2)));
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> directories = Files.list(EXAMPLES)) {
            return directories
                    .filter(Files::isDirectory)
                    .map(directory -> directory.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
