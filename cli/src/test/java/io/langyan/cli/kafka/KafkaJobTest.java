package io.langyan.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.records.Topic;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.Payment;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningPayee;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The job on a real broker: what it delivers, and that a savepoint holds all that it needs. */
class KafkaJobTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    @TempDir
    private Path directory;

    private final long now = System.currentTimeMillis();
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

    @ParameterizedTest
    @EnumSource(names = {"AT_LEAST_ONCE", "EXACTLY_ONCE"})
    void shouldDeliverAProvisionalAndThenAFinalWarning(DeliveryGuarantee delivery) throws Exception {
        try (RunningJob job = RunningJob.start(broker.bootstrapServers(), delivery, directory);
                TopicReader<Warning> warnings = warnings()) {
            // Given
            writer.answer("c1", "payer", now - 12 * MINUTE);
            writer.pay("e1", "payer", now);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(warnings.poll())
                            .extracting(Warning::getFinal$)
                            .containsExactly(false));

            // When
            writer.advance(now + HOUR);

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(warnings.poll())
                            .filteredOn(warning -> warning.getSubjectId().equals("payer"))
                            .extracting(Warning::getFinal$)
                            .containsExactly(false, true));
            assertThat(job.isRunning()).isTrue();
        }
    }

    @Test
    void shouldGoOnFromASavepointAtAnotherParallelism() throws Exception {
        // Given
        String savepoint;
        try (RunningJob job = RunningJob.start(broker.bootstrapServers(), DeliveryGuarantee.AT_LEAST_ONCE, directory);
                TopicReader<Warning> warnings = warnings()) {
            writer.answer("c1", "first", now - 12 * MINUTE);
            writer.answer("c2", "second", now - 12 * MINUTE);
            writer.pay("e1", "first", now);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(warnings.poll()).hasSize(1));
            savepoint = job.stop();
        }
        try (RunningJob job = RunningJob.resume(broker.bootstrapServers(), directory, 2, savepoint);
                TopicReader<Warning> warnings = warnings()) {
            // When
            writer.pay("e2", "second", now);
            writer.advance(now + HOUR);

            // Then
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(warnings.poll())
                        .filteredOn(warning -> warning.getSubjectId().equals("first"))
                        .extracting(Warning::getFinal$)
                        .containsExactly(false, true);
                assertThat(warnings.poll())
                        .filteredOn(warning -> warning.getSubjectId().equals("second"))
                        .extracting(Warning::getFinal$)
                        .containsExactly(false, true);
            });
            assertThat(job.isRunning()).isTrue();
        }
    }

    @Test
    void shouldPutAsideWhatCannotBeUsedAndCopyWhatIsLate() throws Exception {
        try (RunningJob job = RunningJob.start(broker.bootstrapServers(), DeliveryGuarantee.AT_LEAST_ONCE, directory);
                TopicReader<DeadLetter> letters =
                        new TopicReader<>(broker.bootstrapServers(), Topic.DEAD_LETTERS, DeadLetter.class);
                TopicReader<Payment> late = new TopicReader<>(broker.bootstrapServers(), Topic.LATE, Payment.class)) {
            // Given
            writer.pay("on-time", "payer", now);

            // When
            writer.garbage(now);
            writer.pay("late", "payer", now - MINUTE);

            // Then
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(letters.poll()).singleElement().satisfies(letter -> {
                    assertThat(letter.getSource()).isEqualTo("calls");
                    assertThat(letter.getPartition()).isEqualTo(1);
                });
                assertThat(late.poll()).extracting(Payment::getEndToEndId).containsExactly("late");
            });
            assertThat(job.isRunning()).isTrue();
        }
    }

    @Test
    void shouldGoOnReadingPaymentsWhileCallsAreSilent() throws Exception {
        try (RunningJob job = RunningJob.start(broker.bootstrapServers(), DeliveryGuarantee.AT_LEAST_ONCE, directory);
                TopicReader<Warning> warnings = warnings()) {
            // Given a call of five hours ago that is still open, and payments far beyond what one feed may be ahead
            writer.answer("c1", "payer", now - 5 * HOUR);
            writer.advance(now - 5 * HOUR);
            int[] payments = {0};

            // When
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                payments[0]++;
                writer.pay("e" + payments[0], "payer", now + payments[0]);

                // Then even payments that came long after the first have been evaluated
                assertThat(warnings.poll())
                        .flatExtracting(Warning::getPayees)
                        .extracting(WarningPayee::getEndToEndId)
                        .contains("e15");
            });
            assertThat(job.isRunning()).isTrue();
        }
    }

    private TopicReader<Warning> warnings() {
        return new TopicReader<>(broker.bootstrapServers(), Topic.WARNINGS, Warning.class);
    }
}
