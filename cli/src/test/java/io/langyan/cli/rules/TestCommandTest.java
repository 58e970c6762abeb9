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
                .contains("company_new_payee.yaml: 13 tests passed, each in 4 modes")
                .contains("transfer_on_call.yaml: 15 tests passed, each in 4 modes")
                .contains("2 files, 28 tests, 0 failed.");
    }

    @Test
    void shouldShowTheDifferenceAndTheValuesBehindIt() throws IOException {
        // Given
        rules.replace(RuleFolder.ON_CALL, "amount: 4800元", "amount: 4.8万元");

        // When
        CommandLineRun run = CommandLineRun.of("rules", "test", rules.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.out())
                .contains("error E22: test '虚拟运营商来电，挂断八分钟后转账' (in order): expected score 75, but found 80")
                .contains("large 5")
                .contains("15 tests, 1 failed")
                .contains("2 files, 28 tests, 1 failed.");
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
                .contains("error E07", "not tested, since it has errors", "13 tests passed")
                .contains("2 files, 13 tests, 0 failed; 1 file with errors.");
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
                .contains("\"rule\" : \"boss.company_new_payee\"", "\"tests\" : 13", "\"failed\" : 0")
                .contains("\"name\" : \"十三万元付给个人\"", "\"passed\" : true", "\"en\" : \"in order\"");
    }
}
