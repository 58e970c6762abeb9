package io.langyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.Langyan;
import io.langyan.cli.rules.RuleFolder;
import io.langyan.project.Repository;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of a block tagged {@code sh} does what the documents say; a new kind of command must be added here. */
class DocumentedCommandsTest {
    private static final String RUN = "./langyan run ";
    private static final String DEMO = "./langyan demo";
    private static final String RULES = "./langyan rules ";
    private static final String SIMULATE = "./langyan simulate ";
    private static final Path SIMULATED = Path.of("target/city");
    private static final String QUALITY = "./langyan quality ";
    private static final String WARNINGS = "./langyan warnings ";
    private static final String BENCH = "./langyan bench ";
    private static final Path GUIDE = Path.of("docs/rule-author.md");
    private static final String BUILD = "mvn -B verify";

    @TempDir
    Path output;

    static Stream<String> commands() throws IOException {
        return FencedBlock.withInfo("sh").stream().flatMap(block -> block.lines().stream());
    }

    static Stream<String> runs() throws IOException {
        return commands().filter(command -> command.startsWith(RUN) && !command.contains(SIMULATED.toString()));
    }

    static Stream<String> longRuns() throws IOException {
        return commands()
                .filter(command -> Stream.of(DEMO, BENCH, QUALITY, WARNINGS).anyMatch(command::startsWith));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldKnowEachCommand(String command) {
        boolean known =
                Stream.of(RUN, DEMO, SIMULATE, QUALITY, RULES, WARNINGS, BENCH).anyMatch(command::startsWith);
        assertThat(known || command.equals(BUILD)).as(command).isTrue();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldReplayCleanly(String command) {
        // Given the command, with paths that do not depend on where the test runs
        String[] arguments = fromTheRoot(command);

        // When it is run
        CommandLineRun run = CommandLineRun.of(arguments);

        // Then it ends clean
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(output.resolve("summary.json")).exists();
    }

    @ParameterizedTest
    @MethodSource("longRuns")
    void shouldUnderstandTheOptionsOfWhatTakesLong(String command) {
        // Given a command line; demo, quality, warnings and benchmarks have tests of their own
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());

        // When it is parsed, then nothing is wrong with it
        assertThatCode(() -> Langyan.commandLine(nowhere, nowhere).parseArgs(words(command)))
                .doesNotThrowAnyException();
    }

    /** Of the city that the guide simulates, a smaller one of the same options is enough here. */
    @Test
    void shouldSimulateACityAndReplayIt() throws IOException {
        // Given the commands of the guide to the city, in order
        List<String> commands = commands()
                .filter(command -> command.contains(SIMULATED.toString()))
                .toList();
        Path city = output.resolve("city");

        for (String command : commands) {
            // When each is run
            String smaller = command.replace("--people 2000", "--people 300")
                    .replace(SIMULATED + "-out", output.resolve("out").toString())
                    .replace(SIMULATED.toString(), city.toString());
            List<String> arguments = new ArrayList<>(List.of(words(smaller)));
            if (command.startsWith(RUN)) {
                arguments.addAll(
                        List.of("--rules", Repository.root().resolve("rules").toString()));
            }
            CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));

            // Then it ends clean
            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        }
        assertThat(commands).hasSize(2);
        assertThat(city.resolve("labels.jsonl")).isNotEmptyFile();
        assertThat(output.resolve("out/summary.json")).isNotEmptyFile();
    }

    @Test
    void shouldLeadFromTheFirstRuleToPublishedOnesInOneSitting() throws IOException {
        // Given the commands of the guide, a directory with the rules that ship, and a broker
        RuleFolder rules = RuleFolder.in(output);
        GuideBroker broker = new GuideBroker(output);
        List<String> commands = FencedBlock.withInfo("sh").stream()
                .filter(block -> block.file().equals(GUIDE))
                .flatMap(block -> block.lines().stream())
                .toList();

        try (broker) {
            for (String command : commands) {
                // When one is run after the other
                CommandLineRun run = CommandLineRun.of(broker.arguments(words(command)));

                // Then each does what the guide says
                assertThat(run.exitCode())
                        .as(command + "\n" + run.out() + run.err())
                        .isZero();
            }
        }
        assertThat(commands).hasSizeGreaterThan(5);
        assertThat(rules.read("rules.lock")).contains("refund.first_rule 1 ");
        assertThat(rules.read("refund/first_rule.yaml").replaceAll("review_by: .*|owner: .*", ""))
                .isEqualTo(draft().replaceAll("review_by: .*|owner: .*", ""));
    }

    @Test
    void shouldShowWhatTheBacktestPrints() throws IOException {
        // Given the excerpt in the guide, and the whole report that a test keeps
        List<FencedBlock> excerpts = FencedBlock.withInfo("text backtest");
        List<String> report = Files.readAllLines(
                Repository.root().resolve("cli/src/test/resources/io/langyan/cli/backtest/report.en.txt"));

        // Then every line is in it
        assertThat(excerpts)
                .singleElement()
                .satisfies(excerpt -> assertThat(report).containsAll(excerpt.lines()));
    }

    /** The first rule of the guide is the one that the command writes. */
    private static String draft() throws IOException {
        return FencedBlock.withInfo("yaml rule").stream()
                .filter(block -> block.file().equals(GUIDE))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void shouldRunInTheChecksWhatTheDocumentsSay() throws IOException {
        assertThat(Files.readString(Repository.root().resolve(".ci/run"))).contains(BUILD.replace("-B", "-B -ntp"));
    }

    private static String[] words(String command) {
        return command.substring("./langyan ".length()).split(" ");
    }

    private String[] fromTheRoot(String command) {
        List<String> arguments = new ArrayList<>(List.of(words(command)));
        int input = arguments.indexOf("--input") + 1;
        arguments.set(input, Repository.root().resolve(arguments.get(input)).toString());
        arguments.set(arguments.indexOf("--output") + 1, output.toString());
        if (!arguments.contains("--rules")) {
            arguments.addAll(
                    List.of("--rules", Repository.root().resolve("rules").toString()));
        }
        return arguments.toArray(String[]::new);
    }
}
