package io.langyan.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.cli.rules.RuleFolder;
import io.langyan.engine.guard.RuleBudgets;
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

/** A rule that finds everything, in a job that goes on without it until somebody has put it right. */
class QuarantineOnARunningJobTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MINUTE = 60_000;
    private static final int PAYMENTS = 200;
    private static final RuleBudgets BUDGETS = new RuleBudgets(10, Duration.ZERO, 0, Duration.ofMinutes(1));
    private static final String LOUD = "refund.loud";
    private static final String RULE = """
            format: 1
            rule: refund.loud
            version: 1
            status: live
            owner: hefei-analysts
            fraud_type: unknown_scheme
            entity: person
            title: {zh: 任何付款, en: Any payment}
            about: 仅供测试。
            review_by: 2027-06-30
            sequence:
              within: 1h
              steps:
                - pay: {event: transfer.out, where: amount >= 10元}
            score:
              - {id: payment, add: 30, why: {zh: 转账, en: a payment}}
            warn:
              - {at: 30, level: MEDIUM, action: call_victim}
            explain:
              zh: "{pay.at|clock} 转账。"
              en: "{pay.at|clock} paid."
            tests:
              - name: 转账
                events:
                  - {at: +0m, event: transfer.out, amount: 3万元, payee: A9, payee_kind: personal}
                expect: [{at: +0m}]
              - name: 小额
                events:
                  - {at: +0m, event: transfer.out, amount: 1元, payee: A9, payee_kind: personal}
                expect: none
            """;

    @TempDir
    private Path directory;

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
        Files.writeString(rules.file("refund/loud.yaml"), RULE);
        for (String name : List.of("li.wei", "zhang.min")) {
            CommandLineRun.of("rules", "keygen", name, "--output", keys().toString(), "--trust", trust());
        }
        job = RunningJob.start(
                broker.bootstrapServers(),
                directory,
                JobSettings.of(RulePlans.of(RuleDirectory.read(rules.root())))
                        .trusted(TrustedKeys.read(Path.of(trust())))
                        .budgets(BUDGETS),
                1);
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
    void shouldGoOnWithoutARuleThatFindsEverythingUntilItIsPutRight() throws Exception {
        // Given a rule that is stopped, and rules published as they are
        long now = System.currentTimeMillis();
        for (int i = 0; i < PAYMENTS; i++) {
            writer.pay("e" + i, "p" + i, now);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status())
                        .contains("quarantined: " + LOUD + " on subjects (1/1)", "TOO_MANY_HITS", "found 101"));
        CommandLineRun unchanged = publish();

        // When a victim pays, and then again once another version of the rule is in force
        writer.answer("c1", "victim", now - 12 * MINUTE);
        writer.pay("v1", "victim", System.currentTimeMillis());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(found("v1")).isNotEmpty());
        Files.writeString(
                rules.file("refund/loud.yaml"),
                RULE.replace("version: 1", "version: 2").replace("add: 30", "add: 31"));
        CommandLineRun changed = publish();
        writer.pay("v2", "victim", System.currentTimeMillis() + MINUTE);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(found("v2")).contains(LOUD + " 2"));

        // Then
        assertThat(found("v1")).containsExactly("refund.transfer_on_call 1");
        assertThat(detections.poll())
                .filteredOn(each -> each.getVersion() == 1 && each.getRuleId().equals(LOUD))
                .extracting(Detection::getDetectionId)
                .hasSizeGreaterThan(100)
                .satisfies(ids -> assertThat(ids.stream().distinct()).hasSizeLessThan(PAYMENTS));
        assertThat(unchanged.exitCode()).as(unchanged.out() + unchanged.err()).isEqualTo(ExitCodes.CLEAN);
        assertThat(unchanged.out()).contains("quarantined: " + LOUD, "in force on all");
        assertThat(changed.out()).doesNotContain("quarantined").contains("in force on all");
        assertThat(status()).doesNotContain("quarantined");
    }

    private List<String> found(String trigger) throws Exception {
        return detections.poll().stream()
                .filter(detection -> detection.getTriggerId().equals(trigger))
                .map(detection -> detection.getRuleId() + " " + detection.getVersion())
                .distinct()
                .toList();
    }

    private CommandLineRun publish() {
        String approval = directory.resolve("approval.json").toString();
        String root = rules.root().toString();
        CommandLineRun approved = rules("approve", "li.wei", root, "--output", approval);
        assertThat(approved.exitCode()).as(approved.out() + approved.err()).isEqualTo(ExitCodes.CLEAN);
        return rules("publish", "zhang.min", root, "--approval", approval, "--bootstrap-servers", bootstrap());
    }

    private CommandLineRun rules(String command, String name, String... more) {
        List<String> words = new ArrayList<>(List.of("rules", command));
        words.addAll(List.of(more));
        words.addAll(List.of("--key", keys().resolve(name + ".key").toString(), "--trust", trust()));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private String status() {
        return CommandLineRun.of("rules", "status", "--bootstrap-servers", bootstrap())
                .out();
    }

    private String bootstrap() {
        return broker.bootstrapServers();
    }

    private Path keys() {
        return directory.resolve("keys");
    }

    private String trust() {
        return directory.resolve("trust").toString();
    }
}
