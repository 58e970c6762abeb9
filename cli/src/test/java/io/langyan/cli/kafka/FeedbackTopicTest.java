package io.langyan.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.engine.language.DeskSettingsReader;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.job.JobSettings;
import io.langyan.job.desk.DeskRules;
import io.langyan.job.plan.RulePlans;
import io.langyan.project.Repository;
import io.langyan.records.Topic;
import io.langyan.schema.Detection;
import io.langyan.schema.FeedbackType;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk on a real broker: what it reports comes back in the warnings, and its clock runs while nothing comes. */
class FeedbackTopicTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long MINUTE = 60_000;
    private static final String VICTIM = "victim";

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
    void shouldRaiseEscalateAndCloseAWarningAsTheDeskReports() throws Exception {
        try (RunningJob job = job();
                TopicReader<Warning> warnings =
                        new TopicReader<>(broker.bootstrapServers(), Topic.WARNINGS, Warning.class);
                TopicReader<Detection> detections =
                        new TopicReader<>(broker.bootstrapServers(), Topic.DETECTIONS, Detection.class)) {
            // Given
            long paid = System.currentTimeMillis();
            writer.answer("c1", VICTIM, paid - 12 * MINUTE);
            writer.pay("e1", VICTIM, paid);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(warnings.poll()).isNotEmpty());
            Warning opened = warnings.poll().get(0);

            // When the line is busy, nobody calls again in time, and then the business turns out to be genuine
            writer.report("f1", opened, FeedbackType.BUSY);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(warnings.poll())
                            .anyMatch(warning -> warning.getDesk().getStep().equals("visit")
                                    && warning.getDesk().getReason().equals("OVERDUE")));
            writer.report("f2", opened, FeedbackType.GENUINE_BUSINESS);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(newest(warnings).getStatus()).isEqualTo(WarningStatus.CLOSED));
            writer.pay("e2", VICTIM, System.currentTimeMillis() + 1000);

            // Then
            assertThat(opened.getLevel()).isEqualTo(WarningLevel.HIGH);
            assertThat(warnings.poll()).anySatisfy(warning -> {
                assertThat(warning.getChange()).isEqualTo(WarningChange.RAISED);
                assertThat(warning.getLevel()).isEqualTo(WarningLevel.EMERGENCY);
            });
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(detections.poll())
                            .filteredOn(detection -> detection.getTriggerId().equals("e2"))
                            .extracting(Detection::getSuppressedBy)
                            .first()
                            .isEqualTo("feedback"));
            assertThat(newest(warnings).getStatus()).isEqualTo(WarningStatus.CLOSED);
            assertThat(warnings.poll())
                    .extracting(Warning::getRevision)
                    .startsWith(1, 2, 3)
                    .isSorted();
            assertThat(job.isRunning()).isTrue();
        }
    }

    private static Warning newest(TopicReader<Warning> warnings) throws Exception {
        List<Warning> found = warnings.poll();
        return found.get(found.size() - 1);
    }

    /** With a ladder that nobody could climb down so fast. */
    private RunningJob job() throws Exception {
        String ladder =
                DeskSettingsReader.shippedText().replace("call: 3m, call_again: 3m", "call: 3m, call_again: 5s");
        Path rules = Repository.root().resolve("cli/src/test/resources/feedback-rules");
        return RunningJob.start(
                broker.bootstrapServers(),
                directory,
                JobSettings.of(RulePlans.of(RuleDirectory.read(rules))).desk(DeskRules.of("fast.yaml", ladder)),
                2);
    }
}
