package io.langyan.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.engine.language.RuleSource;
import io.langyan.job.JobSettings;
import io.langyan.job.plan.RulePlans;
import io.langyan.project.Repository;
import io.langyan.records.Topic;
import io.langyan.schema.Detection;
import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import io.langyan.schema.RuleStatusReason;
import io.langyan.schema.Warning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules that are published to a job on a real broker while records flow. */
class RulesTopicTest {
    private static final Logger LOG = LoggerFactory.getLogger(RulesTopicTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final int PARALLELISM = 2;

    /** Two mappings, four lookups, two rounds of the counterparty stage, the entities and the subjects. */
    private static final int STAGES = 10;

    @TempDir
    private Path directory;

    private final long now = System.currentTimeMillis();
    private EmbeddedBroker broker;
    private TopicWriter writer;
    private RulePublishers publishers;
    private TopicReader<RuleStatus> statuses;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start();
        DemoTopics.create(broker.bootstrapServers());
        writer = new TopicWriter(broker.bootstrapServers());
        publishers = RulePublishers.in(Files.createDirectory(directory.resolve("keys")), broker.bootstrapServers());
        statuses = new TopicReader<>(broker.bootstrapServers(), Topic.RULE_STATUS, RuleStatus.class);
    }

    @AfterEach
    void stop() {
        statuses.close();
        publishers.close();
        writer.close();
        broker.close();
    }

    @Test
    void shouldGoLiveOnEverySubtaskWithWhatIsKnownAndBeTakenBack() throws Exception {
        try (RunningJob job = start(PARALLELISM);
                TopicReader<Detection> detections = detections()) {
            // Given a call and a payment before the change
            writer.answer("c1", "payer", now - 12 * MINUTE);
            writer.pay("e1", "payer", now);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(detections.poll()).hasSize(1));

            // When other points are published, and then the first rules again
            publishers.publish(publishers.bundle(1, now + MINUTE, rules(2, 15)));
            awaitEverySubtask(1, RuleState.LIVE);
            writer.pay("e2", "payer", now + 2 * MINUTE);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(detections.poll()).hasSize(2));
            publishers.publish(publishers.bundle(2, now + 3 * MINUTE, rules(1, 20)));
            awaitEverySubtask(2, RuleState.LIVE);
            writer.pay("e3", "payer", now + 4 * MINUTE);

            // Then the call before the change still counts
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(detections.poll())
                            .extracting(Detection::getTriggerId, Detection::getVersion)
                            .containsExactly(tuple("e1", 1), tuple("e2", 2), tuple("e3", 1)));
            assertThat(job.isRunning()).isTrue();
        }
    }

    @Test
    void shouldGoOnUnderTheRulesBeforeWhereABundleIsRefused() throws Exception {
        try (RunningJob job = start(PARALLELISM);
                TopicReader<Detection> detections = detections()) {
            // Given one bundle that somebody changed, and one with a rule that does not compile
            RuleBundle changed = publishers.bundle(1, now, rules(2, 15));
            changed.setEffectiveFrom(now - HOUR);
            List<RuleSource> broken = rules(2, 15).stream()
                    .map(rule -> new RuleSource(rule.path(), rule.text().replace("amount >= 2000元", "amonut >= 2000元")))
                    .toList();

            // When
            publishers.publish(changed);
            publishers.publish(publishers.bundle(2, now, broken));

            // Then both are refused, with all that is wrong
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(statuses.poll())
                        .extracting(RuleStatus::getBundleNumber, RuleStatus::getState)
                        .containsExactly(tuple(1L, RuleState.REJECTED), tuple(2L, RuleState.REJECTED));
                assertThat(statuses.poll().get(0).getReasons())
                        .extracting(RuleStatusReason::getCode)
                        .containsExactly("BAD_SIGNATURE");
                assertThat(statuses.poll().get(1).getReasons())
                        .extracting(RuleStatusReason::getSentence)
                        .anyMatch(sentence -> sentence.contains("E07"));
            });
            writer.answer("c1", "payer", now - 12 * MINUTE);
            writer.pay("e1", "payer", now);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(detections.poll())
                            .extracting(Detection::getVersion)
                            .containsExactly(1));
            assertThat(job.isRunning()).isTrue();
        }
    }

    @Test
    void shouldGoOnFromASavepointAtAnotherParallelismInTheMiddleOfAChange() throws Exception {
        // Given a bundle that acts in a minute, and a call before
        String savepoint;
        try (RunningJob job = start(PARALLELISM)) {
            writer.answer("c1", "payer", now - 12 * MINUTE);
            publishers.publish(publishers.bundle(1, now + MINUTE, rules(2, 15)));
            awaitEverySubtask(1, RuleState.LIVE);
            savepoint = job.stop();
        }
        try (RunningJob job = RunningJob.resume(broker.bootstrapServers(), directory, settings(), 4, savepoint);
                TopicReader<Warning> warnings = warnings()) {
            // When
            awaitEverySubtaskOf(4);
            writer.pay("e1", "payer", now);
            writer.pay("e2", "payer", now + MINUTE + 1);
            publishers.mute("m1", "refund.transfer_on_call", now + 2 * MINUTE, now + 3 * MINUTE);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(statuses.poll())
                            .filteredOn(status -> status.getState() == RuleState.MUTED)
                            .extracting(RuleStatus::getStage)
                            .contains("subjects"));
            writer.advance(now + 4 * MINUTE);

            // Then the payment before the moment belongs to the rules before it
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(warnings.poll())
                            .filteredOn(warning -> warning.getSubjectId().equals("payer"))
                            .last()
                            .satisfies(warning -> {
                                assertThat(warning.getBundleNumber()).isEqualTo(1);
                                assertThat(warning.getContributions())
                                        .extracting(part -> part.getVersion())
                                        .containsExactly(1, 2);
                            }));
            assertThat(job.isRunning()).isTrue();
        }
    }

    @Test
    void shouldBeSilentWhileMutedAndThenNoLonger() throws Exception {
        try (RunningJob job = start(PARALLELISM);
                TopicReader<Detection> detections = detections()) {
            // Given
            writer.answer("c1", "payer", now - 12 * MINUTE);
            publishers.mute("m1", "refund.transfer_on_call", now, now + MINUTE);
            awaitEverySubtask(0, RuleState.MUTED);

            // When
            writer.pay("e1", "payer", now);
            writer.pay("e2", "payer", now + MINUTE);

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(detections.poll())
                            .extracting(Detection::getTriggerId, Detection::getSuppressedBy)
                            .containsExactly(tuple("e1", "mute"), tuple("e2", null)));
            assertThat(job.isRunning()).isTrue();
        }
    }

    @Test
    void shouldBeInForceWithinFiveSecondsWhileRecordsFlow() throws Exception {
        try (RunningJob job = start(PARALLELISM);
                RecordFlow flow = RecordFlow.start(broker.bootstrapServers(), now)) {
            // Given
            await().atMost(PATIENCE).until(() -> flow.written() > 20_000);

            // When
            long before = flow.written();
            long published = System.currentTimeMillis();
            publishers.publish(publishers.bundle(1, published, rules(2, 15)));
            awaitEverySubtask(1, RuleState.LIVE);

            // Then by the clocks of the subtasks, which are this one
            long last =
                    statuses.poll().stream().mapToLong(RuleStatus::getAt).max().orElseThrow();
            LOG.warn(
                    "in force on every subtask {} ms after it was published, while {} records were written",
                    last - published,
                    flow.written() - before);
            assertThat(flow.written()).isGreaterThan(before);
            assertThat(last - published).isLessThan(5000);
            assertThat(job.isRunning()).isTrue();
        }
    }

    /** After a restore every subtask says again what is in force there. */
    private void awaitEverySubtaskOf(int parallelism) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(statuses.poll())
                        .filteredOn(status -> status.getState() == RuleState.LIVE
                                && status.getStage().equals("subjects")
                                && status.getParallelism() == parallelism)
                        .extracting(RuleStatus::getSubtask)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, parallelism).boxed().toList()));
    }

    /** Every subtask of every stage has said so, by what the answers themselves tell of whom there is. */
    private void awaitEverySubtask(long number, RuleState state) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<RuleStatus> said = statuses.poll().stream()
                    .filter(status -> status.getState() == state && status.getBundleNumber() == number)
                    .toList();
            assertThat(said).hasSizeGreaterThanOrEqualTo(STAGES);
            Collection<String> stages = said.get(0).getStages();
            assertThat(stages).hasSize(STAGES);
            for (String stage : stages) {
                List<RuleStatus> ofStage = said.stream()
                        .filter(status -> status.getStage().equals(stage))
                        .toList();
                assertThat(ofStage).as(stage).isNotEmpty();
                assertThat(ofStage)
                        .as(stage)
                        .extracting(RuleStatus::getSubtask)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, ofStage.get(0).getParallelism())
                                        .boxed()
                                        .toList());
            }
        });
    }

    /** The shipped rule on refunds, with that version and that many points for a payment after a call. */
    private static List<RuleSource> rules(int version, int points) throws Exception {
        String path = "refund/transfer_on_call.yaml";
        String text = Files.readString(Repository.root().resolve("rules").resolve(path));
        return List.of(new RuleSource(
                path,
                text.replaceFirst("(?m)^version: 1$", "version: " + version)
                        .replaceFirst("(?m)^suppress:.*$", "")
                        .replaceFirst("add: 20", "add: " + points)));
    }

    private JobSettings.Builder settings() throws Exception {
        return JobSettings.of(RulePlans.of(rules(1, 20))).trusted(publishers.trusted());
    }

    private RunningJob start(int parallelism) throws Exception {
        return RunningJob.start(broker.bootstrapServers(), directory, settings(), parallelism);
    }

    private TopicReader<Detection> detections() {
        return new TopicReader<>(broker.bootstrapServers(), Topic.DETECTIONS, Detection.class);
    }

    private TopicReader<Warning> warnings() {
        return new TopicReader<>(broker.bootstrapServers(), Topic.WARNINGS, Warning.class);
    }
}
