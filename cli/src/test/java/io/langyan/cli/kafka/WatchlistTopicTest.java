package io.langyan.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.project.Repository;
import io.langyan.records.Topic;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.Detection;
import io.langyan.schema.ScoreLine;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists on a real broker: what is written to the topic acts on the payments that come after it. */
class WatchlistTopicTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MINUTE = 60_000;

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

    @Test
    void shouldActOnPaymentsThatComeAfterTheEntry() throws Exception {
        Path rules = Repository.root().resolve("examples/payees-on-lists/rules");
        try (RunningJob job = RunningJob.withRules(broker.bootstrapServers(), rules, directory);
                TopicReader<Detection> detections =
                        new TopicReader<>(broker.bootstrapServers(), Topic.DETECTIONS, Detection.class);
                TopicReader<DeadLetter> letters =
                        new TopicReader<>(broker.bootstrapServers(), Topic.DEAD_LETTERS, DeadLetter.class)) {
            // Given
            writer.list("suspect_accounts", "X-suspect");
            writer.list("suspected_accounts", "X-suspect");
            int[] people = {0};

            // When
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                String person = "payer" + people[0]++;
                writer.answer("call-of-" + person, person, now - 12 * MINUTE);
                writer.pay("payment-of-" + person, person, "X-suspect", now);

                // Then
                assertThat(detections.poll())
                        .flatExtracting(Detection::getLines)
                        .extracting(ScoreLine::getId)
                        .contains("listed");
            });
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(letters.poll())
                            .extracting(DeadLetter::getSource)
                            .containsExactly("watchlist"));
            assertThat(job.isRunning()).isTrue();
        }
    }
}
