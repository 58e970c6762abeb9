package io.langyan.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
    @TempDir
    Path directory;

    private RuleFolder rules;

    @BeforeEach
    void copyTheRules() throws IOException {
        rules = RuleFolder.in(directory);
    }

    @Test
    void shouldPassTheTestsOfTheRulesThatShip() {
        // When
        CommandLineRun run = CommandLineRun.of("rules", "test", rules.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out())
                .contains("company_new_payee.yaml: 39 tests passed, each in 4 modes")
                .contains("transfer_on_call.yaml: 48 tests passed, each in 4 modes")
                .contains("2 files, 87 tests, 0 failed.");
    }

    @Test
    void shouldShowTheDifferenceAndTheValuesBehindIt() throws IOException {
        // Given
        String text = rules.read(RuleFolder.ON_CALL);
        int name = text.indexOf("虚拟运营商来电，挂断八分钟后转账");
        rules.write(
                RuleFolder.ON_CALL,
                text.substring(0, name) + text.substring(name).replaceFirst("amount: 4800元", "amount: 4.8万元"));

        // When
        CommandLineRun run = CommandLineRun.of("rules", "test", rules.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.out())
                .contains("error E22: test '虚拟运营商来电，挂断八分钟后转账' (in order): expected score 75, but found 80")
                .contains("large 5")
                .contains("48 tests, 1 failed")
                .contains("2 files, 87 tests, 1 failed.");
    }

    @Test
    void shouldTestTheOtherFilesWhereOneHasErrors() throws IOException {
        // Given
        rules.replace(RuleFolder.ON_CALL, "amount >= 2000元", "amonut >= 2000元");

        // When
        CommandLineRun run = CommandLineRun.of("rules", "test", rules.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.out())
                .contains("error E07", "not tested, since it has errors", "39 tests passed")
                .contains("2 files, 39 tests, 0 failed; 1 file with errors.");
    }

    @Test
    void shouldWriteJson() throws IOException {
        // Given
        rules.replace(RuleFolder.COMPANY, "status: live", "status: draft");

        // When
        CommandLineRun run = CommandLineRun.of(
                "rules", "test", "--json", rules.file(RuleFolder.COMPANY).toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out())
                .contains("\"rule\" : \"boss.company_new_payee\"", "\"tests\" : 39", "\"failed\" : 0")
                .contains("\"name\" : \"十三万元付给个人\"", "\"passed\" : true", "\"en\" : \"in order\"");
    }

    @Test
    void shouldTellWhichChangesOfARuleNoTestNotices() throws IOException {
        // Given a rule without the test of the boundary
        String text = rules.read(RuleFolder.COMPANY);
        int from = text.indexOf("  - name: 恰好五万元");
        int to = text.indexOf("  - name: 差一元不到五万元");
        rules.write(RuleFolder.COMPANY, text.substring(0, from) + text.substring(to));
        String file = rules.file(RuleFolder.COMPANY).toString();

        // When
        CommandLineRun run = CommandLineRun.of("rules", "test", "--mutants", file);
        CommandLineRun json = CommandLineRun.of("rules", "test", "--mutants", "--json", file);
        CommandLineRun chinese = CommandLineRun.of("rules", "test", "--mutants", "--lang", "zh", file);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out())
                .contains(":25:41: no test notices: step pay: amount > 50000元")
                .contains(" help: add a test in which amount equals 50000元 exactly, and say what it comes to")
                .containsPattern("[0-9]+ mutants, [1-9] not noticed");
        assertThat(json.out()).contains("\"survivors\"", "\"en\" : \"amount > 50000元\"", "\"line\" : 25");
        assertThat(chinese.out()).contains("没有测试发现的变异：步骤 pay：改为 amount > 50000元");
    }

    @Test
    void shouldFailWhenTestsNoticeTooLittleOrAListedChangeMatters() throws IOException {
        // Given a rule with two tests, and a list beside the other that is not needed
        String text = rules.read(RuleFolder.COMPANY);
        int second = text.indexOf("  - name: 十三万元付给个人");
        int last = text.indexOf("  - name: 小额整数付款");
        int end = text.indexOf("  - name: 新的外省供应商，货款带零头");
        rules.write(RuleFolder.COMPANY, text.substring(0, second) + text.substring(last, end));
        rules.write("refund/transfer_on_call.equivalent", "sequence: within 1h\n    No reason at all.\n");

        // When
        CommandLineRun few = CommandLineRun.of(
                "rules", "test", "--mutants", rules.file(RuleFolder.COMPANY).toString());
        CommandLineRun listed = CommandLineRun.of(
                "rules", "test", "--mutants", rules.file(RuleFolder.ON_CALL).toString());

        // Then
        assertThat(few.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(few.out()).contains("; at most 10 % may be");
        assertThat(listed.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(listed.out())
                .contains("'sequence: within 1h' in transfer_on_call.equivalent is noticed by a test")
                .contains("not noticed");
    }
}
