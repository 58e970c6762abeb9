package io.langyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.Langyan;
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
    private static final String BUILD = "mvn -B verify";

    @TempDir
    Path output;

    static Stream<String> commands() throws IOException {
        return FencedBlock.withInfo("sh").stream().flatMap(block -> block.lines().stream());
    }

    static Stream<String> runs() throws IOException {
        return commands().filter(command -> command.startsWith(RUN));
    }

    static Stream<String> demos() throws IOException {
        return commands().filter(command -> command.startsWith(DEMO));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldKnowEachCommand(String command) {
        assertThat(command).matches("(\\Q" + RUN + "\\E|\\Q" + DEMO + "\\E).*|\\Q" + BUILD + "\\E");
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
    @MethodSource("demos")
    void shouldUnderstandTheOptionsOfTheDemo(String command) {
        // Given a command line; the demo itself has tests of its own
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());

        // When it is parsed, then nothing is wrong with it
        assertThatCode(() -> Langyan.commandLine(nowhere, nowhere).parseArgs(words(command)))
                .doesNotThrowAnyException();
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
