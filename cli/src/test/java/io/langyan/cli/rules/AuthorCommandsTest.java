package io.langyan.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands new, fmt and cost, and the lock of versions. */
class AuthorCommandsTest {
    @TempDir
    Path directory;

    private RuleFolder rules;

    @BeforeEach
    void copyTheRules() throws IOException {
        rules = RuleFolder.in(directory);
    }

    @Test
    void shouldWriteARuleThatPassesCheckAndTestAndIsFormatted() {
        // When
        CommandLineRun made = make("refund.first_rule");

        // Then
        String file = rules.file("refund/first_rule.yaml").toString();
        assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCodes.CLEAN);
        assertThat(made.out()).contains("wrote " + file, "next: langyan rules test " + file);
        assertThat(CommandLineRun.of("rules", "check", file).exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(CommandLineRun.of("rules", "test", file).out()).contains("2 tests passed");
        assertThat(CommandLineRun.of("rules", "fmt", "--check", file).exitCode())
                .isEqualTo(ExitCodes.CLEAN);
    }

    @Test
    void shouldNeitherOverwriteARuleNorWriteAWrongOne() {
        // When
        CommandLineRun existing = make("refund.transfer_on_call");
        CommandLineRun malformed = make("Refund");

        // Then
        assertThat(existing.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(existing.err()).contains("expected no file at");
        assertThat(malformed.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(malformed.err()).contains("expected a dotted id");
    }

    @Test
    void shouldFormatAFileAndKeepItsComments() throws IOException {
        // Given
        String original = rules.read(RuleFolder.ON_CALL);
        String line = "version: 1\n";
        rules.write(RuleFolder.ON_CALL, original.replace(line, "") + "# risen in spring\n" + line);

        // When
        CommandLineRun asked = CommandLineRun.of(
                "rules", "fmt", "--check", rules.file(RuleFolder.ON_CALL).toString());
        CommandLineRun done =
                CommandLineRun.of("rules", "fmt", rules.file(RuleFolder.ON_CALL).toString());

        // Then
        assertThat(asked.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(asked.out()).contains("not formatted");
        assertThat(done.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(rules.read(RuleFolder.ON_CALL)).isEqualTo(original.replace(line, "# risen in spring\n" + line));
    }

    @Test
    void shouldAskForAHigherVersionWhenALockedRuleChanges() throws IOException {
        // Given locked versions
        String root = rules.root().toString();
        CommandLineRun locked = CommandLineRun.of("rules", "check", "--lock", root);
        assertThat(locked.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(Files.readString(rules.file("rules.lock"))).contains("refund.transfer_on_call 1 ");

        // When a rule changes, and then its version too
        rules.replace(RuleFolder.ON_CALL, "amount >= 2000元", "amount >= 2500元");
        CommandLineRun changed = CommandLineRun.of("rules", "check", root);
        rules.replace(RuleFolder.ON_CALL, "version: 1", "version: 2");
        CommandLineRun risen = CommandLineRun.of("rules", "check", "--lock", root);

        // Then
        assertThat(changed.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(changed.out()).contains(":3:1: error E05: expected a version above 1", "write version: 2");
        assertThat(risen.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(Files.readString(rules.file("rules.lock"))).contains("refund.transfer_on_call 2 ");
    }

    @Test
    void shouldTellWhatRulesCost() {
        // When
        CommandLineRun run = CommandLineRun.of("rules", "cost", rules.root().toString());
        CommandLineRun json =
                CommandLineRun.of("rules", "cost", "--json", rules.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.CLEAN);
        assertThat(run.out()).contains("refund.transfer_on_call", "adds bytes", "one person at most", "limit");
        assertThat(json.out()).contains("\"addsBytes\"", "\"limitBytes\"", "\"windows\"");
    }

    @Test
    void shouldSayWhatToChangeWhenRulesCostTooMuch() throws IOException {
        // Given many rules that share no window
        String text = rules.read(RuleFolder.ON_CALL);
        for (int i = 0; i < 30; i++) {
            rules.write(
                    "many/r" + i + ".yaml",
                    text.replace("refund.transfer_on_call", "many.r" + i)
                            .replace("payee_kind != 'own'", "payee_kind != 'own' and amount >= " + (i + 1) + "元"));
        }

        // When
        CommandLineRun run = CommandLineRun.of("rules", "cost", rules.root().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.out()).contains("error E23", "help: the largest are");
    }

    private CommandLineRun make(String id) {
        return CommandLineRun.of(
                "rules",
                "new",
                id,
                "--root",
                rules.root().toString(),
                "--fraud-type",
                "fake_customer_service",
                "--owner",
                "analysts",
                "--title-zh",
                "第一条规则",
                "--title-en",
                "A first rule");
    }
}
