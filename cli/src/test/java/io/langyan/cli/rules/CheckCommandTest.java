package io.langyan.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path directory;

    private RuleFolder rules;

    @BeforeEach
    void copyTheRules() throws IOException {
        rules = RuleFolder.in(directory);
    }

    @Test
    void shouldFindNothingWrongWithTheRulesThatShip() {
        // When
        CommandLineRun run = CommandLineRun.of("rules", "check", rules.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out()).isEqualToIgnoringNewLines("2 files checked, nothing wrong.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void shouldTellAllThatIsWrongWithAllFilesWithTheCaretUnderChineseText() throws IOException {
        // Given
        rules.replace(RuleFolder.ON_CALL, "action: call_victim", "action: call_him");
        rules.replace(RuleFolder.COMPANY, "zh: 付款前两小时没有打电话核实, en: no", "zh: 付款前两小时没有打电话核实, enn: no");

        // When
        CommandLineRun run = CommandLineRun.of("rules", "check", rules.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.out())
                .contains(rules.file(RuleFolder.ON_CALL) + ":43:40: error E08: unknown action 'call_him'")
                .contains("did you mean 'en'?")
                .contains("2 files checked: 2 errors, 0 warnings.");
        String[] lines = run.out().split("\\R");
        int line = lineWith(lines, "error E02");
        String caret = lines[line + 2];
        assertThat(width(caret.substring(0, caret.indexOf('^'))))
                .isEqualTo(width(lines[line + 1].substring(0, lines[line + 1].indexOf("enn"))));
    }

    @Test
    void shouldSpeakChinese() throws IOException {
        // Given
        rules.replace(RuleFolder.ON_CALL, "status: live", "status: lively");

        // When
        CommandLineRun run =
                CommandLineRun.of("rules", "check", "--lang", "zh", rules.root().toString());

        // Then
        assertThat(run.out()).contains("错误 E08: 状态 没有取值 'lively'", "建议: 是否想写 'live'？", "1 个错误，0 个警告。");
    }

    @Test
    void shouldTellWarningsApartAndEndWellAllTheSame() throws IOException {
        // Given an exception that is over
        rules.replace(
                RuleFolder.ON_CALL,
                "\ntests:\n",
                "\nexcept:\n  - {id: old, if: \"payee == 'A1'\", reason: 家属, until: 2020-01-01, approved_by: li.wei}\ntests:\n");

        // When
        CommandLineRun run = CommandLineRun.of("rules", "check", rules.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out()).contains("warning E20: exception old ended on 2020-01-01", "0 errors, 1 warning.");
    }

    @Test
    void shouldTellWhenARuleWithADeadlineWarnsAtTheEarliest() throws IOException {
        // Given
        rules.replace(
                RuleFolder.ON_CALL,
                "\nfeatures:\n",
                "\n  never:\n    - back: {event: call.placed, from: pay, to: pay + 15m}\nfeatures:\n");

        // When
        CommandLineRun run = CommandLineRun.of(
                "rules", "check", rules.file(RuleFolder.ON_CALL).toString());

        // Then
        assertThat(run.out()).contains("transfer_on_call.yaml: note: earliest warning 15m + 5m after pay");
    }

    @Test
    void shouldWriteJsonInBothLanguages() throws IOException {
        // Given
        rules.replace(RuleFolder.ON_CALL, "amount >= 2000元", "amonut >= 2000元");

        // When
        CommandLineRun run =
                CommandLineRun.of("rules", "check", "--json", rules.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.out())
                .contains("\"errors\" : 1", "\"code\" : \"E07\"", "\"severity\" : \"error\"", "\"line\" : 27")
                .contains("unknown field 'amonut' of event transfer.out", "事件 transfer.out 没有字段 'amonut'");
    }

    @Test
    void shouldTakeTheIdsFromTheRootThatIsNamed() throws IOException {
        // Given rules in a directory of another name
        Path elsewhere = directory.resolve("pack");
        Files.move(rules.root(), elsewhere);
        String file = elsewhere.resolve(RuleFolder.ON_CALL).toString();

        // When
        CommandLineRun guessed = CommandLineRun.of("rules", "check", file);
        CommandLineRun named = CommandLineRun.of("rules", "check", "--root", elsewhere.toString(), file);

        // Then
        assertThat(guessed.out()).contains("error E04");
        assertThat(named.exitCode()).isEqualTo(ExitCodes.CLEAN);
    }

    @Test
    void shouldSayWhatIsNotThere() {
        // Given
        String missing = directory.resolve("nowhere.yaml").toString();

        // When
        CommandLineRun run = CommandLineRun.of("rules", "check", missing);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .isEqualToIgnoringNewLines("langyan: expected a rule file or a directory at " + missing
                        + ", but there is none. Check the path.");
    }

    @Test
    void shouldDocumentItsExitCodes() {
        // When
        CommandLineRun run = CommandLineRun.of("rules", "check", "--help");

        // Then
        assertThat(run.out()).contains("Exit codes:", "nothing is wrong", "at least one error");
    }

    private static int lineWith(String[] lines, String text) {
        int line = 0;
        while (!lines[line].contains(text)) {
            line++;
        }
        return line;
    }

    /** Columns of a terminal, counted apart from the renderer: what GBK writes as two bytes is two columns wide. */
    private static int width(String text) {
        return text.getBytes(Charset.forName("GBK")).length;
    }
}
