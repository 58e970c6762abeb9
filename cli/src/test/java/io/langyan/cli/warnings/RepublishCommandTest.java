package io.langyan.cli.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.command.ExitCodes;
import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real broker: a copy is always one of the newest record before it, whoever writes at the same time. */
class RepublishCommandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PEOPLE = 10;
    /** Between revisions of all: short beside the second that the desk's stage keeps between two of one warning. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private TopicOfWarnings topic;

    @BeforeEach
    void start() {
        topic = new TopicOfWarnings();
    }

    @AfterEach
    void stop() {
        topic.close();
    }

    @Test
    void shouldWriteTheNewestRecordOfEachWarningAgainUnchanged() throws Exception {
        // Given
        Warning raised = SampleWarnings.opened("w1", "P1", WarningLevel.MEDIUM, 50);
        topic.publish(
                raised,
                SampleWarnings.opened("w2", "P2", WarningLevel.HIGH, 70),
                SampleWarnings.revised(raised, WarningChange.RAISED),
                SampleWarnings.opened("w3", "P3", WarningLevel.LOW, 10));
        topic.publishGarbage();

        // When
        CommandLineRun dry = republish("--since", "1h", "--level", "MEDIUM", "--dry-run");
        int before = topic.committed("warnings").size();
        CommandLineRun run = republish("--since", "1h", "--level", "MEDIUM");

        // Then
        assertThat(dry.out()).contains("would republish 2 warnings to topic warnings: 1 HIGH, 1 MEDIUM");
        assertThat(before).isEqualTo(5);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.DEAD_LETTERS);
        assertThat(run.out())
                .contains("read 4 records of 3 warnings since ")
                .contains("republished 2 warnings to topic warnings: 1 HIGH, 1 MEDIUM");
        assertThat(run.err())
                .contains("republished 2 warnings to topic warnings")
                .contains("langyan: 1 record could not be read and not be republished.");
        List<Warning> copies = copies("warnings");
        assertThat(copies).extracting(Warning::getWarningId).containsExactlyInAnyOrder("w1", "w2");
        assertThat(copies)
                .filteredOn(copy -> copy.getWarningId().equals("w1"))
                .containsExactly(SampleWarnings.revised(raised, WarningChange.RAISED));
        assertCopiesAreOfTheNewest();
    }

    @Test
    void shouldWriteOneWarningToAnotherTopicUnderItsKey() throws Exception {
        // Given
        topic.publish(
                SampleWarnings.opened("w1", "P1", WarningLevel.MEDIUM, 50),
                SampleWarnings.opened("w2", "P2", WarningLevel.HIGH, 70));

        // When the topic is one that is there, of whatever use
        CommandLineRun run = republish("--warning", "w2", "--to", "late");

        // Then
        assertThat(run.err()).doesNotContain("langyan:");
        assertThat(copies("late")).extracting(Warning::getWarningId).containsExactly("w2");
        assertThat(topic.committed("late"))
                .extracting(message -> new String(message.key(), StandardCharsets.UTF_8))
                .containsExactly("P2");
        assertThat(copies("warnings")).isEmpty();
        assertThat(republish("--warning", "w2", "--to", "nowhere").err())
                .startsWith("langyan: expected topic nowhere on ");
        assertThat(republish().err()).startsWith("langyan: expected --since or --warning, but found neither.");
    }

    @Test
    void shouldNeverBringBackAnOlderRevisionWhileNewOnesCome() throws Exception {
        // Given somebody who writes revision after revision
        AtomicBoolean stopped = new AtomicBoolean();
        publishRevision(1);
        CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> {
            int revision = 1;
            while (!stopped.get()) {
                revision++;
                publishRevision(revision);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return revision;
        });

        // When
        CommandLineRun first = republish("--since", "1h");
        CommandLineRun second = republish("--since", "1h");
        stopped.set(true);
        int last = writing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        CommandLineRun third = republish("--since", "1h");

        // Then
        assertThat(List.of(first.exitCode(), second.exitCode(), third.exitCode()))
                .as(first.err() + second.err() + third.err())
                .containsOnly(ExitCodes.CLEAN);
        assertCopiesAreOfTheNewest();
        assertThat(copies("warnings")).hasSize(3 * PEOPLE);
        assertThat(newest().values()).extracting(Warning::getRevision).containsOnly(last);
    }

    @Test
    void shouldWaitForARevisionThatIsNotCommittedYet() throws Exception {
        // Given a job that writes in transactions, in the middle of one
        Warning first = SampleWarnings.opened("w1", "P1", WarningLevel.MEDIUM, 50);
        topic.publish(first);
        try (KafkaProducer<byte[], byte[]> job = transactions()) {
            job.beginTransaction();
            job.send(message(SampleWarnings.revised(first, WarningChange.RAISED)));
            job.flush();

            // When
            CompletableFuture<CommandLineRun> run = CompletableFuture.supplyAsync(() -> republish("--since", "1h"));
            await().pollDelay(Duration.ofSeconds(2)).until(() -> !run.isDone());
            job.commitTransaction();

            // Then
            assertThat(run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).exitCode())
                    .isEqualTo(ExitCodes.CLEAN);
        }
        assertThat(copies("warnings"))
                .singleElement()
                .extracting(Warning::getRevision)
                .isEqualTo(2);
    }

    private void publishRevision(int revision) {
        Warning[] warnings = new Warning[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            warnings[i] = Warning.newBuilder(SampleWarnings.opened("w" + i, "P" + i, WarningLevel.MEDIUM, 50))
                    .setRevision(revision)
                    .build();
        }
        topic.publish(warnings);
    }

    private void assertCopiesAreOfTheNewest() throws Exception {
        Map<String, Warning> newest = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> message : readable()) {
            Warning warning = topic.decode(message, Warning.class);
            if (isCopy(message)) {
                assertThat(warning).isEqualTo(newest.get(warning.getWarningId()));
            } else {
                newest.put(warning.getWarningId(), warning);
            }
        }
    }

    private Map<String, Warning> newest() throws Exception {
        Map<String, Warning> newest = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> message : readable()) {
            Warning warning = topic.decode(message, Warning.class);
            newest.put(warning.getWarningId(), warning);
        }
        return newest;
    }

    private List<Warning> copies(String name) throws Exception {
        List<Warning> copies = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : topic.committed(name)) {
            if (isCopy(message)) {
                copies.add(topic.decode(message, Warning.class));
            }
        }
        return copies;
    }

    /** Without the garbage. */
    private List<ConsumerRecord<byte[], byte[]>> readable() {
        return topic.committed(Topic.WARNINGS.topicName()).stream()
                .filter(message -> message.value().length > 10)
                .toList();
    }

    private static boolean isCopy(ConsumerRecord<byte[], byte[]> message) {
        return message.headers().lastHeader(Republication.HEADER) != null;
    }

    private CommandLineRun republish(String... more) {
        List<String> words = new ArrayList<>(List.of("warnings", "republish"));
        words.addAll(List.of(more));
        return CommandLineRun.of(topic.arguments(words.toArray(String[]::new)));
    }

    private KafkaProducer<byte[], byte[]> transactions() {
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        topic.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "job"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private static ProducerRecord<byte[], byte[]> message(Warning warning) {
        return new ProducerRecord<>(
                Topic.WARNINGS.topicName(),
                warning.getSubjectId().getBytes(StandardCharsets.UTF_8),
                SingleObjectCodec.of(Warning.class).encode(warning));
    }
}
