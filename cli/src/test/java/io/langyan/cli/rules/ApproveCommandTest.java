package io.langyan.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApproveCommandTest {
    @TempDir
    private Path directory;

    private RuleFolder rules;

    @BeforeEach
    void makeRulesAndAKey() throws IOException {
        rules = RuleFolder.in(directory);
        CommandLineRun.of("rules", "keygen", "li.wei", "--output", trust());
    }

    @Test
    void shouldWriteWhatWasApprovedByWhom() throws IOException {
        // When
        CommandLineRun approved = approve("--json");

        // Then
        assertThat(approved.exitCode()).as(approved.err()).isEqualTo(ExitCodes.CLEAN);
        assertThat(Files.readString(approval()))
                .isEqualTo(approved.out())
                .contains("\"approver\" : \"li.wei\"", "\"refund.transfer_on_call version 1 (live)\"");
    }

    @Test
    void shouldApproveTheSameWhateverTheTestsAndCommentsSay() throws IOException {
        // Given
        approve();
        String before = hash();
        rules.replace(RuleFolder.ON_CALL, "format: 1", "# reviewed\nformat: 1");
        rules.replace(RuleFolder.ON_CALL, "  - name: ", "  - name: 又一例");

        // When
        CommandLineRun approved = approve();

        // Then
        assertThat(approved.exitCode()).as(approved.out()).isEqualTo(ExitCodes.CLEAN);
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void shouldNotApproveRulesWithErrors() throws IOException {
        // Given
        rules.replace(RuleFolder.ON_CALL, "amount >=", "amonut >=");

        // When
        CommandLineRun approved = approve();

        // Then
        assertRefused(approved, "error E07");
    }

    @Test
    void shouldNotApproveRulesWhoseTestsFail() throws IOException {
        // Given
        rules.replace(
                RuleFolder.ON_CALL,
                "score: 75, level: HIGH, because: [sequence, strangers, just_now]",
                "score: 76, level: HIGH, because: [sequence, strangers, just_now]");

        // When
        CommandLineRun approved = approve();

        // Then
        assertRefused(approved, "error E22");
    }

    @Test
    void shouldNotApproveAnExceptionThatIsOver() throws IOException {
        // Given one that check only warns of
        rules.replace(RuleFolder.ON_CALL, "\ntests:", """

                except:
                  - {id: tester, if: "listed(payee, family_accounts)", reason: 测试, until: 2025-01-31, approved_by: zhao}

                tests:""");
        CommandLineRun checked =
                CommandLineRun.of("rules", "check", rules.root().toString());
        assertThat(checked.out()).contains("warning E20");
        assertThat(checked.exitCode()).isEqualTo(ExitCodes.CLEAN);

        // When
        CommandLineRun approved = approve();

        // Then
        assertRefused(approved, "error E20");
    }

    @Test
    void shouldNotApproveAChangeWithoutAVersion() throws IOException {
        // Given
        CommandLineRun.of("rules", "check", "--lock", rules.root().toString());
        rules.replace(RuleFolder.ON_CALL, "amount >= 2000元", "amount >= 2500元");

        // When
        CommandLineRun approved = approve();

        // Then
        assertRefused(approved, "error E05");
    }

    @Test
    void shouldNotApproveNothing() throws IOException {
        // Given
        rules.replace(RuleFolder.ON_CALL, "status: live", "status: draft");
        rules.replace(RuleFolder.COMPANY, "status: live", "status: retired");

        // When
        CommandLineRun approved = approve();

        // Then
        assertThat(approved.exitCode()).isEqualTo(ExitCodes.FAILED);
        Golden.assertSaid("nothing_to_approve", approved.err(), directory);
    }

    @Test
    void shouldApproveALiveAndAShadowVersionOfOneRuleButNotTwoLiveOnes() throws IOException {
        // Given the next version of a rule in a directory of its own
        Path next = directory.resolve("next/rules");
        Path file = next.resolve(RuleFolder.ON_CALL);
        Files.createDirectories(file.getParent());
        String live = rules.read(RuleFolder.ON_CALL).replace("version: 1", "version: 2");
        Files.writeString(file, live.replace("status: live", "status: shadow"));

        // When
        CommandLineRun both = approve(next.toString());
        Files.writeString(file, live);
        CommandLineRun twice = approve(next.toString());

        // Then
        assertThat(both.exitCode()).as(both.err()).isEqualTo(ExitCodes.CLEAN);
        assertThat(both.out())
                .contains("refund.transfer_on_call version 1 (live)", "refund.transfer_on_call version 2 (shadow)");
        assertThat(twice.exitCode()).isEqualTo(ExitCodes.FAILED);
        Golden.assertSaid("two_live_versions", twice.err(), directory);
    }

    @Test
    void shouldSayWhatIsWrongWithKeysAndApprovals() throws IOException {
        // When
        CommandLineRun again = CommandLineRun.of("rules", "keygen", "li.wei", "--output", trust());
        CommandLineRun named = CommandLineRun.of("rules", "keygen", "Li Wei", "--output", trust());
        CommandLineRun missing = approve("--key", directory.resolve("none.key").toString());
        CommandLineRun untrusting = approve("--trust", rules.root().toString());

        // Then
        Golden.assertSaid(
                "keys", String.join("", again.err(), named.err(), missing.err(), untrusting.err()), directory);
    }

    private void assertRefused(CommandLineRun approved, String why) {
        assertThat(approved.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(approved.out()).contains(why);
        assertThat(approval()).doesNotExist();
    }

    private CommandLineRun approve(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("rules", "approve", rules.root().toString()));
        List<String> given = List.of(more);
        arguments.addAll(given);
        if (!given.contains("--key")) {
            arguments.addAll(List.of("--key", trust() + "/li.wei.key"));
        }
        if (!given.contains("--trust")) {
            arguments.addAll(List.of("--trust", trust()));
        }
        arguments.addAll(List.of("--output", approval().toString()));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private String hash() throws IOException {
        return Files.readString(approval()).lines().skip(1).findFirst().orElseThrow();
    }

    private String trust() {
        return directory.resolve("trust").toString();
    }

    private Path approval() {
        return directory.resolve("approval.json");
    }
}
