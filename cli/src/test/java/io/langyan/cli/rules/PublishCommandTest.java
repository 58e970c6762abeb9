package io.langyan.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.records.bundle.Approval;
import io.langyan.records.bundle.BundleContent;
import io.langyan.records.bundle.BundleSigner;
import io.langyan.records.bundle.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to rules in force, on a real broker, with a stand-in for the job. */
class PublishCommandTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private PublishingOffice office;

    @BeforeEach
    void openTheOffice() throws IOException {
        office = new PublishingOffice(directory);
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @Test
    void shouldBringApprovedRulesIntoForceOnEverySubtask() throws Exception {
        office.run(office.job());
        // Given
        CommandLineRun approved = office.approve();

        // When
        CommandLineRun published = office.publish();

        // Then
        assertThat(approved.exitCode()).as(approved.err()).isEqualTo(ExitCodes.CLEAN);
        assertThat(published.exitCode()).as(published.err() + published.out()).isEqualTo(ExitCodes.CLEAN);
        Golden.assertSaid("approved", approved.out(), directory);
        Golden.assertSaid("published", published.out(), directory);
        CommandLineRun status = office.status();
        assertThat(status.exitCode()).isEqualTo(ExitCodes.CLEAN);
        Golden.assertSaid("status", status.out(), directory);
    }

    @Test
    void shouldSayWhatChangesAndCountOnFromTheTopic() throws Exception {
        office.run(office.job());
        // Given
        office.approve();
        office.publish();
        office.rules().replace(RuleFolder.ON_CALL, "version: 1", "version: 2");
        office.rules().replace(RuleFolder.ON_CALL, "一坐到底", "一次到底");
        office.rules().replace(RuleFolder.COMPANY, "status: live", "status: shadow");

        // When
        CommandLineRun approved = office.approve("--bootstrap-servers", office.bootstrapServers());
        CommandLineRun published = office.publish("--json");

        // Then
        assertThat(approved.out())
                .contains(
                        "changed: refund.transfer_on_call version 2 (live), was version 1",
                        "added: boss.company_new_payee version 1 (shadow)",
                        "removed: boss.company_new_payee version 1 (live)");
        assertThat(published.exitCode()).as(published.err()).isEqualTo(ExitCodes.CLEAN);
        assertThat(published.out())
                .contains("\"number\" : 2", "\"outcome\" : \"in force\"", "\"approver\" : \"li.wei\"");
    }

    @Test
    void shouldSendNothingWhenTheRulesAreNotTheApprovedOnes() throws IOException {
        // Given
        office.approve();
        office.rules().replace(RuleFolder.ON_CALL, "amount >= 2000元", "amount >= 9000元");

        // When
        CommandLineRun changed = office.publish();
        String approved = Files.readString(office.approval());
        String hash =
                BundleContent.of(RuleDirectory.read(office.rules().root())).hash();
        Files.writeString(office.approval(), approved.replaceAll("[0-9a-f]{64}", hash));
        CommandLineRun forged = office.publish();

        // Then
        assertThat(changed.exitCode()).isEqualTo(ExitCodes.FAILED);
        Golden.assertSaid("not_the_approved_rules", changed.err(), directory);
        assertThat(forged.exitCode()).isEqualTo(ExitCodes.FAILED);
        Golden.assertSaid("forged_approval", forged.err(), directory);
    }

    @Test
    void shouldNotLetOnePersonApproveAndPublish() throws Exception {
        // Given
        office.approve();

        // When
        CommandLineRun published = office.publishAs("li.wei");

        // Then
        assertThat(published.exitCode()).isEqualTo(ExitCodes.FAILED);
        Golden.assertSaid("same_person", published.err(), directory);
    }

    @Test
    void shouldHaveTheJobRefuseWhatWentPastTheCommands() throws Exception {
        office.run(office.job());
        // Given a bundle in force, and the keys of one person, and access to the broker
        office.approve();
        office.publish();
        BundleContent content =
                BundleContent.of(RuleDirectory.read(office.rules().root()));
        Approval own = Approval.of(content.hash(), office.signer("li.wei"));

        // When
        office.smuggle(new BundleSigner(office.signer("li.wei")).bundle(1, 0, 0, content, null, own));

        // Then
        await().atMost(LONG_ENOUGH).until(() -> office.status().out().contains("SAME_PERSON"));
        CommandLineRun status = office.status();
        assertThat(status.exitCode()).isEqualTo(ExitCodes.REJECTED);
        Golden.assertSaid("smuggled", status.out(), directory);

        // and it does not stand in the way of the next bundle
        assertThat(office.publish().exitCode()).isEqualTo(ExitCodes.CLEAN);
    }

    @Test
    void shouldTakeNoKeyThatIsNotTrustedOrThatOthersMayRead() throws IOException {
        // Given
        office.approve();
        CommandLineRun.of("rules", "keygen", "wang.wu", "--output", directory.toString());
        Path stranger = directory.resolve("wang.wu.key");

        // When
        CommandLineRun untrusted = office.publish("--key", stranger.toString());
        Files.setPosixFilePermissions(office.keyOf("zhang.min"), PosixFilePermissions.fromString("rw-r--r--"));
        CommandLineRun open = office.publish();

        // Then
        assertThat(open.exitCode()).isEqualTo(ExitCodes.USAGE);
        Golden.assertSaid("key_that_others_may_read", open.err(), directory);
        assertThat(untrusted.exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void shouldTellWhichSubtaskRejectsAndWhy() throws Exception {
        // Given a subtask on a machine with another trust directory
        CommandLineRun.of(
                "rules",
                "keygen",
                "wang.wu",
                "--output",
                directory.resolve("others").toString());
        TrustedKeys others = TrustedKeys.read(directory.resolve("others"));
        office.approve();

        office.run(office.job().withSubtaskThatTrusts(others));
        // When
        CommandLineRun published = office.publish();

        // Then
        assertThat(published.exitCode()).isEqualTo(ExitCodes.REJECTED);
        Golden.assertSaid("rejected", published.out(), directory);
        assertThat(office.status().exitCode()).isEqualTo(ExitCodes.REJECTED);
    }

    @Test
    void shouldTellWhoWasNotHeardInTime() throws Exception {
        // Given
        office.approve();

        // When no job runs, and then one of which a subtask is silent
        CommandLineRun nobody = office.publish("--wait", "1s");
        office.run(office.job().withSilentSubtask());
        CommandLineRun published = office.publish("--wait", "3s");

        // Then
        assertThat(nobody.exitCode()).isEqualTo(ExitCodes.UNHEARD);
        Golden.assertSaid("nobody_heard", nobody.out(), directory);
        assertThat(published.exitCode()).isEqualTo(ExitCodes.UNHEARD);
        Golden.assertSaid("not_all_heard", published.out(), directory);
        assertThat(office.status().exitCode()).isEqualTo(ExitCodes.UNHEARD);
    }

    @Test
    void shouldBringAnEarlierBundleBackUnderTheNextNumber() throws Exception {
        office.run(office.job());
        // Given
        office.approve();
        office.publish();
        office.rules().replace(RuleFolder.ON_CALL, "version: 1", "version: 2");
        office.rules().replace(RuleFolder.ON_CALL, "一坐到底", "一次到底");
        office.approve();
        office.publish();

        // When
        CommandLineRun back = office.rollback("1");
        CommandLineRun unknown = office.rollback("9");
        CommandLineRun own =
                office.rollback("1", "--key", office.keyOf("li.wei").toString());

        // Then
        assertThat(back.exitCode()).as(back.err()).isEqualTo(ExitCodes.CLEAN);
        Golden.assertSaid("rolled_back", back.out(), directory);
        assertThat(unknown.exitCode()).isEqualTo(ExitCodes.FAILED);
        Golden.assertSaid("rollback_unknown", unknown.err(), directory);
        assertThat(own.exitCode()).isNotEqualTo(ExitCodes.CLEAN);
    }

    @Test
    void shouldSilenceARuleForAWhile() throws Exception {
        office.run(office.job());
        // Given
        office.approve();
        office.publish();

        // When
        CommandLineRun muted = office.mute("refund.transfer_on_call", "4h");
        CommandLineRun tooLong = office.mute("refund.transfer_on_call", "73h");
        CommandLineRun unknown = office.mute("refund.transfer", "4h");

        // Then
        assertThat(muted.exitCode()).as(muted.err()).isEqualTo(ExitCodes.CLEAN);
        Golden.assertSaid("muted", muted.out(), directory);
        assertThat(office.status().out()).contains("muted: refund.transfer_on_call until ");
        assertThat(tooLong.exitCode()).isEqualTo(ExitCodes.USAGE);
        Golden.assertSaid("mute_too_long", tooLong.err(), directory);
        assertThat(unknown.exitCode()).isEqualTo(ExitCodes.FAILED);
        Golden.assertSaid("mute_unknown", unknown.err(), directory);
    }

    @Test
    void shouldTakeForInForceWhatTheJobSaysAndNotWhatItRejected() throws Exception {
        // Given a bundle that the job cannot compile, and that leaves a rule out
        office.run(office.job());
        office.approve();
        office.publish();
        office.rules().replace(RuleFolder.COMPANY, "status: live", "status: draft");
        office.rules().replace(RuleFolder.ON_CALL, "version: 1", "version: 2");
        office.rules()
                .replace(RuleFolder.ON_CALL, "amount >= 2000元", "amount >= 2000元 and not listed(payee, charities)");
        office.approve("--lists", "charities");
        CommandLineRun rejected = office.publish("--lists", "charities");

        // When
        CommandLineRun muted = office.mute("boss.company_new_payee", "1h");

        // Then
        assertThat(rejected.exitCode()).as(rejected.err()).isEqualTo(ExitCodes.REJECTED);
        assertThat(rejected.out()).contains("RULE_WRONG: refund/transfer_on_call.yaml: E08");
        assertThat(muted.exitCode()).as(muted.err()).isEqualTo(ExitCodes.CLEAN);
        assertThat(office.status().out()).contains("bundle 1 is in force on 4 subtasks");
    }
}
