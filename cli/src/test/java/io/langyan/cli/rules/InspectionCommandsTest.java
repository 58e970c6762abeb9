package io.langyan.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import io.langyan.engine.timeline.Hash;
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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code rules why-not} and {@code rules explain} over the histories of the examples, word for word. After a change on
 * purpose, run with {@code -Dgolden.write=true} and review the difference.
 */
class InspectionCommandsTest {
    private static final Path ROOT = Repository.root();
    private static final Path GOLDEN = ROOT.resolve("cli/src/test/resources/inspections");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final String ON_CALL = "refund.transfer_on_call";
    private static final String COMPANY = "boss.company_new_payee";

    @TempDir
    Path output;

    @ParameterizedTest
    @CsvSource({
        "refund-during-call, " + ON_CALL + ", chen, 2026-03-11T14:33, 1",
        "quiet-bank-call-back, " + ON_CALL + ", tang, 2026-03-12 09:44, 0",
        "quiet-overseas-family, " + ON_CALL + ", qian, 2026-03-15T20:22:00+08:00, 0",
        "quiet-house-purchase, " + ON_CALL + ", fan, 2026-03-14T10:00, 0",
        "boss-impersonation, " + ON_CALL + ", gao, 1773625265000, 0",
        "quiet-payroll-and-supplier, " + COMPANY + ", luo, 2026-03-16T14:00, 0",
    })
    void shouldTellWhyARuleSaysNothing(String example, String rule, String person, String time, int exitCode)
            throws IOException {
        for (String language : List.of("en", "zh")) {
            // When
            CommandLineRun run = inspect(example, "why-not", rule, person, time, "--around", "2h", "--lang", language);

            // Then
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isEqualTo(exitCode);
            assertGolden("why-not-" + example + "." + language, run.out());
            assertThat(run.out()).doesNotContainPattern("[0-9]{11,}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldTellWhatIsBehindAWarning(String language) throws IOException {
        // Given
        String warningId = Hash.hex("chen", "1");

        // When
        CommandLineRun run = inspect("refund-during-call", "explain", warningId, "--lang", language);

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertGolden("explain-refund-during-call." + language, run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund-during-call", "boss-impersonation", "police-all-afternoon", "late-call-record"})
    void shouldFindTheWarningsOfARunAgain(String example) throws IOException {
        // Given a run over the same files
        CommandLineRun.of("run", "--input", history(example), "--output", output.toString(), "--rules", rules());
        List<String> warnings = Files.readAllLines(output.resolve("warnings.jsonl"));
        String last = warnings.get(warnings.size() - 1);

        // When
        CommandLineRun run =
                inspect(example, "explain", field(last, "warningId"), "--json", "--results", output.toString());

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out().replace(" : ", ":"))
                .contains("\"level\":\"" + field(last, "level") + "\"")
                .contains("\"score\":" + field(last, "score") + ",")
                .contains("\"answer\":\"true\"", "\"outcome\":\"warns\"", "\"asRecorded\":true");
    }

    @Test
    void shouldSayWhatIsWrongWithAQuestion() {
        // When
        CommandLineRun rule = inspect("refund-during-call", "why-not", "refund.nothing", "chen", "2026-03-11T14:33");
        CommandLineRun person = inspect("refund-during-call", "why-not", ON_CALL, "+8613800138000", "2026-03-11T14:33");
        CommandLineRun time = inspect("refund-during-call", "why-not", ON_CALL, "chen", "yesterday");
        CommandLineRun quiet = inspect("refund-during-call", "why-not", ON_CALL, "chen", "2026-01-01T14:33");
        CommandLineRun span =
                inspect("refund-during-call", "why-not", ON_CALL, "chen", "2026-03-11T14:33", "--around", "wide");
        CommandLineRun warning = inspect("refund-during-call", "explain", "0123456789abcdef0123456789abcdef");
        CommandLineRun directory = inspect("no-such-example", "why-not", ON_CALL, "chen", "2026-03-11T14:33");

        // Then
        assertThat(List.of(rule, person, time, quiet, span, warning, directory))
                .allSatisfy(run -> assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE));
        assertThat(rule.err()).contains("expected the id of a rule, but found 'refund.nothing'", ON_CALL);
        assertThat(person.err()).contains("expected records of that person").doesNotContain("138");
        assertThat(time.err()).contains("expected a time such as 2026-03-02T10:12", "'yesterday'");
        assertThat(quiet.err()).contains("expected a transfer.out of that person within 1h", "--around");
        assertThat(span.err()).contains("expected --around to be a span such as 30m, but found 'wide'");
        assertThat(warning.err()).contains("expected the id of a warning about somebody in");
        assertThat(directory.err()).contains("expected a directory at");
    }

    @Test
    void shouldSayThatTheRulesLeadToNoWarningAnyMore() throws IOException {
        // Given rules with a higher rung
        RuleFolder folder = RuleFolder.in(output);
        folder.replace(RuleFolder.ON_CALL, "at: 65,", "at: 84,");
        folder.replace(RuleFolder.ON_CALL, "amount >= 2000元", "amount >= 2万元");
        folder.replace(RuleFolder.ON_CALL, "paid >= 2万元", "paid >= 200万元");

        // When
        CommandLineRun run = CommandLineRun.of(
                "rules",
                "explain",
                Hash.hex("chen", "9"),
                "--history",
                history("refund-during-call"),
                "--rules",
                folder.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.err()).contains("to lead to that warning, but they do not", "why-not");
    }

    @Test
    void shouldSayThatARunSaidSomethingElse() throws IOException {
        // Given results with another score
        String warningId = Hash.hex("chen", "1");
        Files.writeString(
                output.resolve("warnings.jsonl"),
                "{\"warningId\":\"" + warningId + "\",\"subjectId\":\"chen\",\"level\":\"HIGH\",\"score\":70}\n");

        // When
        CommandLineRun run = inspect("refund-during-call", "explain", warningId, "--results", output.toString());
        CommandLineRun other =
                inspect("refund-during-call", "explain", Hash.hex("chen", "2"), "--results", output.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.out()).contains("not as the run said: HIGH 70");
        assertThat(other.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(other.err()).contains("expected the id of a warning in");
    }

    @Test
    void shouldWriteJsonWithEveryValue() {
        // When
        CommandLineRun run = inspect("quiet-overseas-family", "why-not", ON_CALL, "qian", "2026-03-15T20:22", "--json");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out())
                .contains("\"outcome\" : \"below_ladder\"", "\"firstRung\" : 65", "\"answer\" : \"false\"")
                .contains("\"name\" : \"new_caller\"")
                .doesNotContainPattern("62[0-9]{10,}");
    }

    private static CommandLineRun inspect(String example, String command, String... arguments) {
        List<String> line = new ArrayList<>(List.of("rules", command));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--history", history(example), "--rules", rules()));
        return CommandLineRun.of(line.toArray(String[]::new));
    }

    private static String history(String example) {
        return ROOT.resolve("examples").resolve(example).toString();
    }

    private static String rules() {
        return ROOT.resolve("rules").toString();
    }

    private static String field(String json, String name) {
        String after = json.substring(json.indexOf("\"" + name + "\":") + name.length() + 3);
        return after.split("[,}]")[0].replace("\"", "");
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name + ".txt");
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
