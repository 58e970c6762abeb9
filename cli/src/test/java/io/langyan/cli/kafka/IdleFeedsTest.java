package io.langyan.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.job.JobSettings;
import io.langyan.job.intake.OutOfOrderness;
import io.langyan.job.plan.RulePlans;
import io.langyan.project.Repository;
import io.langyan.records.Topic;
import io.langyan.schema.Call;
import io.langyan.schema.Detection;
import io.langyan.schema.DetectionStatus;
import io.langyan.schema.Warning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deadlines on a real broker while nothing comes: guarantee 7 of the design. */
class IdleFeedsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long MINUTE = 60_000;
    private static final String WAITING = "refund.no_call_back";
    /** The rule waits for three seconds, and the feed of calls may be two seconds behind. */
    private static final long DUE_AFTER = 5000;

    @TempDir
    private Path directory;

    private EmbeddedBroker broker;
    private TopicWriter writer;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start();
        DemoTopics.create(broker.bootstrapServers());
        writer = new TopicWriter(broker.bootstrapServers());
    }

    @AfterEach
    void stop() {
        writer.close();
        broker.close();
    }

    @Test
    void shouldTellADeadlineByTheClockWhileNothingComes() throws Exception {
        try (RunningJob job = job(2);
                TopicReader<Detection> detections = detections()) {
            // Given
            awaitWork();
            long paid = System.currentTimeMillis();
            writer.answer("c1", "payer", paid - 12 * MINUTE);

            // When
            writer.pay("e1", "payer", paid);

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(waiting(detections, "e1")).hasSize(1));
            Detection found = waiting(detections, "e1").get(0);
            assertThat(found.getFinal$()).isFalse();
            assertThat(found.getEmittedAt() - paid - DUE_AFTER)
                    .as("milliseconds after it was due")
                    .isBetween(0L, 20_000L);
            assertThat(job.isRunning()).isTrue();
        }
    }

    @Test
    void shouldTakeTheNextRecordOfAFeedThatTheClockPassedAsInTime() throws Exception {
        try (RunningJob job = job(2);
                TopicReader<Detection> detections = detections();
                TopicReader<Call> late = new TopicReader<>(broker.bootstrapServers(), Topic.LATE, Call.class)) {
            // Given two deadlines that the clock has passed
            awaitWork();
            long paid = System.currentTimeMillis();
            writer.answer("c1", "payer", paid - 12 * MINUTE);
            writer.pay("e1", "payer", paid);
            writer.answer("c2", "other", paid - 12 * MINUTE);
            writer.pay("e2", "other", paid);
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(waiting(detections, "e1")).hasSize(1);
                assertThat(waiting(detections, "e2")).hasSize(1);
            });

            // When a record comes that refutes one of them, though it is older than the clock allows
            writer.callBack("b1", "payer", paid + 1000);
            writer.advance(paid + 10 * MINUTE);

            // Then the finals are those of the records in order
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(waiting(detections, "e2"))
                            .extracting(Detection::getFinal$)
                            .containsExactly(false, true));
            assertThat(waiting(detections, "e1"))
                    .extracting(Detection::getStatus)
                    .containsExactly(DetectionStatus.STANDING, DetectionStatus.WITHDRAWN);
            assertThat(waiting(detections, "e1")).noneMatch(Detection::getFinal$);
            assertThat(late.poll()).isEmpty();
            assertThat(job.isRunning()).isTrue();
        }
    }

    @Test
    void shouldFreezeDeadlinesAndSaySoWhileAFeedCannotBeRead() throws Exception {
        try (RunningJob job = job(1);
                TopicReader<Detection> detections = detections();
                TopicReader<Warning> warnings =
                        new TopicReader<>(broker.bootstrapServers(), Topic.WARNINGS, Warning.class)) {
            // Given a call that is known, and a feed of calls that nobody can reach any more
            awaitWork();
            long begin = System.currentTimeMillis();
            writer.answer("c1", "payer", begin - 12 * MINUTE);
            writer.pay("e0", "payer", begin);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(warnings.poll()).isNotEmpty());
            deleteCalls();
            long[] lastPaid = {0};
            List<String> payments = new ArrayList<>();

            // When
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                lastPaid[0] = System.currentTimeMillis();
                payments.add("e" + (payments.size() + 1));
                writer.pay(payments.get(payments.size() - 1), "payer", lastPaid[0]);

                // Then
                assertThat(warnings.poll())
                        .filteredOn(warning -> !warning.getFinal$())
                        .last()
                        .satisfies(warning -> assertThat(warning.getDegraded()).containsExactly("calls"));
            });
            await().until(() -> System.currentTimeMillis() > lastPaid[0] + DUE_AFTER + 3000);
            assertThat(waiting(detections, payments.get(payments.size() - 1))).isEmpty();
            assertThat(job.isRunning()).isTrue();
        }
    }

    /** Until the job reads: what came before would be passed by the clock at once. */
    private void awaitWork() throws Exception {
        try (TopicReader<Warning> warnings =
                new TopicReader<>(broker.bootstrapServers(), Topic.WARNINGS, Warning.class)) {
            long now = System.currentTimeMillis();
            writer.answer("warm-up-call", "somebody", now - 12 * MINUTE);
            writer.pay("warm-up", "somebody", now);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(warnings.poll()).isNotEmpty());
        }
    }

    private void deleteCalls() throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            admin.deleteTopics(List.of(Topic.CALLS.topicName())).all().get();
        }
    }

    private RunningJob job(int parallelism) throws Exception {
        List<RuleSource> rules =
                new ArrayList<>(RuleDirectory.read(Repository.root().resolve("rules")));
        rules.addAll(RuleDirectory.read(Repository.root().resolve("cli/src/test/resources/idle-rules")));
        return RunningJob.start(
                broker.bootstrapServers(),
                directory,
                JobSettings.of(RulePlans.of(rules))
                        .outOfOrderness(new OutOfOrderness(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                        .stalledAfter(Duration.ofSeconds(3)),
                parallelism);
    }

    private TopicReader<Detection> detections() {
        return new TopicReader<>(broker.bootstrapServers(), Topic.DETECTIONS, Detection.class);
    }

    private static List<Detection> waiting(TopicReader<Detection> detections, String triggerId) throws Exception {
        return detections.poll().stream()
                .filter(detection -> detection.getRuleId().equals(WAITING)
                        && detection.getTriggerId().equals(triggerId))
                .toList();
    }
}
