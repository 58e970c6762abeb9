package io.langyan.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.cli.rules.RuleFolder;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.job.JobSettings;
import io.langyan.job.plan.RulePlans;
import io.langyan.records.Topic;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.schema.Detection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two people type, and what the job itself makes of it: the commands and the job, with nothing in between. */
class RuleCommandsOnARunningJobTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MINUTE = 60_000;
    private static final String ON_CALL = "refund/transfer_on_call.yaml";

    @TempDir
    private Path directory;

    private final long now = System.currentTimeMillis();
    private EmbeddedBroker broker;
    private TopicWriter writer;
    private RuleFolder rules;
    private RunningJob job;
    private TopicReader<Detection> detections;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start();
        DemoTopics.create(broker.bootstrapServers());
        writer = new TopicWriter(broker.bootstrapServers());
        rules = RuleFolder.in(directory);
        for (String name : List.of("li.wei", "zhang.min")) {
            CommandLineRun.of("rules", "keygen", name, "--output", keys().toString(), "--trust", trust().toString());
        }
        job = RunningJob.start(
                broker.bootstrapServers(),
                directory,
                JobSettings.of(RulePlans.of(RuleDirectory.read(rules.root()))).trusted(TrustedKeys.read(trust())),
                2);
        detections = new TopicReader<>(broker.bootstrapServers(), Topic.DETECTIONS, Detection.class);
    }

    @AfterEach
    void stop() {
        detections.close();
        job.close();
        writer.close();
        broker.close();
    }

    @Test
    void shouldBringAChangedRuleIntoForceAndTakeItBack() throws Exception {
        // Given rules in force, and a call
        approve();
        CommandLineRun first = onTheJob("publish", "zhang.min", rules.root().toString(), "--approval", approval());
        writer.answer("c1", "payer", now - 12 * MINUTE);
        change("version: 1", "version: 2");
        change("一坐到底", "一次到底");

        // When a changed one is approved, published, and taken back
        approve();
        CommandLineRun second = onTheJob("publish", "zhang.min", rules.root().toString(), "--approval", approval());
        writer.pay("e1", "payer", System.currentTimeMillis() + MINUTE);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(versions()).containsExactly(2));
        CommandLineRun back = onTheJob("rollback", "zhang.min", "1");
        writer.pay("e2", "payer", System.currentTimeMillis() + 2 * MINUTE);

        // Then each was in force on every subtask when its command ended
        for (CommandLineRun run : List.of(first, second, back)) {
            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCodes.CLEAN);
            assertThat(run.out()).contains("subjects (2/2): live after", "in force on all 20 subtasks");
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(versions()).containsExactly(2, 1));
        assertThat(job.isRunning()).isTrue();
    }

    @Test
    void shouldRefuseInTheJobWhatTheToolOfAnotherTrusts() throws Exception {
        // Given somebody who trusts his own second key, which the job does not know
        CommandLineRun.of("rules", "keygen", "mallory", "--output", keys().toString(), "--trust", directory + "/mine");
        CommandLineRun.of(
                "rules", "keygen", "mallory.too", "--output", keys().toString(), "--trust", directory + "/mine");
        approve("mallory.too", directory + "/mine");

        // When
        CommandLineRun published = rules(
                List.of("publish", rules.root().toString(), "--approval", approval()), "mallory", directory + "/mine");

        // Then
        assertThat(published.exitCode()).as(published.out() + published.err()).isEqualTo(ExitCodes.REJECTED);
        assertThat(published.out() + published.err()).contains("UNKNOWN_KEY");
        assertThat(job.isRunning()).isTrue();
    }

    @Test
    void shouldSilenceARuleAndSaySo() throws Exception {
        // Given
        writer.answer("c1", "payer", now - 12 * MINUTE);

        // When
        CommandLineRun muted =
                onTheJob("mute", "li.wei", "refund.transfer_on_call", "--for", "4h", "--reason", "drill");
        writer.pay("e1", "payer", System.currentTimeMillis());

        // Then
        assertThat(muted.exitCode()).as(muted.out() + muted.err()).isEqualTo(ExitCodes.CLEAN);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(detections.poll())
                        .extracting(Detection::getSuppressedBy)
                        .containsExactly("mute"));
        CommandLineRun status =
                CommandLineRun.of("rules", "status", "--json", "--bootstrap-servers", broker.bootstrapServers());
        assertThat(status.out()).contains("\"muted\" : [ {", "refund.transfer_on_call");
    }

    private List<Integer> versions() throws Exception {
        return detections.poll().stream()
                .filter(detection -> detection.getRuleId().equals("refund.transfer_on_call"))
                .map(Detection::getVersion)
                .distinct()
                .toList();
    }

    private void change(String old, String other) throws Exception {
        String text = rules.read(ON_CALL);
        assertThat(text).contains(old);
        Files.writeString(rules.file(ON_CALL), text.replace(old, other));
    }

    private void approve() {
        approve("li.wei", trust().toString());
    }

    private void approve(String name, String trust) {
        CommandLineRun approved =
                rules(List.of("approve", rules.root().toString(), "--output", approval()), name, trust);
        assertThat(approved.exitCode()).as(approved.out() + approved.err()).isEqualTo(ExitCodes.CLEAN);
    }

    private CommandLineRun onTheJob(String command, String name, String... arguments) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of(arguments));
        return rules(words, name, trust().toString());
    }

    private CommandLineRun rules(List<String> command, String name, String trust) {
        List<String> words = new ArrayList<>(List.of("rules"));
        words.addAll(command);
        words.addAll(List.of("--key", keys().resolve(name + ".key").toString(), "--trust", trust));
        if (!command.get(0).equals("approve")) {
            words.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
        }
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private String approval() {
        return directory.resolve("approval.json").toString();
    }

    private Path keys() {
        return directory.resolve("keys");
    }

    private Path trust() {
        return directory.resolve("trust");
    }
}
