package io.langyan.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.LabelFigures;
import io.langyan.cli.backtest.figures.Period;
import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.cli.command.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestCommandTest {
    @TempDir
    Path history;

    @Test
    void shouldSayThatNothingIsKnownOfTheTruthAndCountLinesThatAreNoRecords() throws IOException {
        // Given a history without labels and feedback, with a line that is cut off and holds an account
        for (String file : List.of("calls.jsonl", "payments.jsonl", "identities.jsonl")) {
            Files.copy(TwoWeeks.DIRECTORY.resolve(file), history.resolve(file));
        }
        Files.writeString(
                history.resolve("payments.jsonl"), "{\"endToEndId\": \"6222000000000001\n", StandardOpenOption.APPEND);
        Path page = history.resolve("page.html");

        // When
        CommandLineRun run = backtest("--html", page.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.DEAD_LETTERS);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "5 warnings about 5 people",
                        "The history has no labels.jsonl: precision, recall and lead times are not known.",
                        "The history has no feedback.jsonl.",
                        "1 line could not be used:",
                        "payments.jsonl:12 NOT_JSON: expected one JSON object on the line")
                .doesNotContain("Precision:", "Lead time", "6222000000000001");
        assertThat(Files.readString(page))
                .contains("payments.jsonl:12 NOT_JSON", "has no labels.jsonl")
                .doesNotContain("6222000000000001", "Precision:", "Lead time");
    }

    @Test
    void shouldReportOnAnEmptyHistory() throws IOException {
        // Given no record, and a label that is none
        Files.writeString(history.resolve("calls.jsonl"), "");
        Files.writeString(history.resolve("labels.jsonl"), "{}\n");

        // When
        CommandLineRun run = backtest();

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.DEAD_LETTERS);
        assertThat(run.out())
                .contains("no records in it.", "No warnings.", "0 people to call", "labels.jsonl:1 MISSING_FIELD");
    }

    @Test
    void shouldReportOnAPartOfTheHistory() {
        // Given from the second victim's day to the end of the third's
        Period period = new Period(time("2026-03-05T00:00:00+08:00"), time("2026-03-07T00:00:00+08:00"));

        // When
        Figures figures = TwoWeeks.backtest(period).figures();

        // Then
        LabelFigures labels = figures.labels().orElseThrow();
        assertThat(figures.days()).hasSize(2);
        assertThat(figures.levels().total()).isEqualTo(2);
        assertThat(figures.rules().get(0).standing()).isEqualTo(2);
        assertThat(labels.precision()).isEqualTo(new Ratio(2, 2));
        assertThat(labels.ownSchemes()).isEqualTo(new Ratio(1, 1));
        assertThat(labels.allSchemes()).isEqualTo(new Ratio(2, 2));
        assertThat(figures.overlap().warnings()).isEqualTo(new Ratio(2, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --history nowhere                             | expected a directory at nowhere
            --history /                                   | expected calls.jsonl or payments.jsonl in
            --from yesterday                              | expected --from to be a day or a time with a zone
            --from 2026-03-05 --until 2026-03-05          | expected --until after --from
            --parallelism 0                               | expected --parallelism from 1 to 128
            --rules nowhere                               | expected a directory of rules at nowhere
            """)
    void shouldTellWrongUsage(String options, String sentence) {
        // When
        CommandLineRun run = run(TwoWeeks.DIRECTORY, options.split(" "));

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains(sentence);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldNotRunARuleWithErrors() throws IOException {
        // Given
        Path rules = Files.createDirectories(history.resolve("rules/refund"));
        String text = Files.readString(TwoWeeks.RULES.resolve(TwoWeeks.FIRST_RULE));
        Path rule = Files.writeString(rules.resolve("first_rule.yaml"), text.replace("amount >=", "amonut >="));

        // When
        CommandLineRun run = CommandLineRun.of(
                "rules",
                "backtest",
                rule.toString(),
                "--rules",
                TwoWeeks.RULES.toString(),
                "--history",
                TwoWeeks.DIRECTORY.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.err()).contains("error E07", "a rule with errors cannot be run");
    }

    private CommandLineRun backtest(String... more) {
        return run(history, more);
    }

    private static CommandLineRun run(Path history, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "rules", "backtest", TwoWeeks.RULES.resolve(TwoWeeks.FIRST_RULE).toString()));
        List<String> options = List.of(more);
        if (!options.contains("--history")) {
            arguments.addAll(List.of("--history", history.toString()));
        }
        if (!options.contains("--rules")) {
            arguments.addAll(List.of("--rules", TwoWeeks.RULES.toString()));
        }
        arguments.addAll(options);
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private static OptionalLong time(String text) {
        return OptionalLong.of(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    }
}
