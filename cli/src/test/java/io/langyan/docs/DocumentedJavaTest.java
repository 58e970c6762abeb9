package io.langyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.warnings.SampleWarnings;
import io.langyan.cli.warnings.TopicOfWarnings;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.RecordDecoder;
import io.langyan.schema.Feedback;
import io.langyan.schema.FeedbackType;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page for dispatch systems shows works on a real broker: its Java, and its commands. */
class DocumentedJavaTest {
    private static final Path PAGE = Path.of("docs/dispatch-systems.md");
    private static final String DOCUMENTED_BROKER = "localhost:9092";
    private static final String DOCUMENTED_WARNING = "5c1e0f7a9b3d";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static TopicOfWarnings topic;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        topic = new TopicOfWarnings();
        topic.publish(SampleWarnings.opened(DOCUMENTED_WARNING, "P1", WarningLevel.HIGH, 70));
    }

    @AfterAll
    static void stop() {
        topic.close();
    }

    @Test
    void shouldReadWarningsInOrder() throws Exception {
        // Given
        Warning first = SampleWarnings.opened("read", "P2", WarningLevel.HIGH, 70);
        topic.publish(first, SampleWarnings.revised(first, WarningChange.RAISED));
        Method run = method("WarningReader", "run");
        List<Warning> system = new CopyOnWriteArrayList<>();
        AtomicBoolean stopped = new AtomicBoolean();
        Map<String, Object> kafka = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                topic.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "desk",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");

        // When
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
            Consumer<Warning> taking = system::add;
            BooleanSupplier goOn = () -> !stopped.get();
            invoke(run, kafka, taking, goOn);
        });

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system)
                        .filteredOn(warning -> warning.getWarningId().equals("read"))
                        .extracting(Warning::getRevision)
                        .containsExactly(1, 2));
        stopped.set(true);
        reading.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void shouldSendFeedbackThatTheJobTakes() throws Exception {
        // Given
        Method send = method("FeedbackSender", "send");
        Warning warning = SampleWarnings.opened("answered", "P3", WarningLevel.HIGH, 70);

        // When
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, topic.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            invoke(send, producer, "report-1", warning, FeedbackType.REFUSED, "li.wei");
        }

        // Then
        ConsumerRecord<byte[], byte[]> message = topic.committed(Topic.FEEDBACK.topicName()).stream()
                .filter(each -> "P3".equals(new String(each.key(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
        assertThat(new RecordDecoder()
                        .decodeAvro(
                                Topic.FEEDBACK,
                                message.value(),
                                new Place("feedback", 0, 0),
                                System.currentTimeMillis()))
                .isInstanceOf(Accepted.class);
        assertThat(topic.decode(message, Feedback.class).getWarningId()).isEqualTo("answered");
    }

    @Test
    void shouldRunTheCommandsOfThePage() throws Exception {
        // Given the commands, but for the one that goes on until it is ended
        List<String> commands = FencedBlock.withInfo("sh").stream()
                .filter(block -> block.file().equals(PAGE))
                .flatMap(block -> block.lines().stream())
                .filter(command -> !command.contains("--follow"))
                .toList();

        for (String command : commands) {
            // When each is run
            String[] words = command.replace(DOCUMENTED_BROKER, topic.bootstrapServers())
                    .substring("./langyan ".length())
                    .split(" ");
            CommandLineRun run = CommandLineRun.of(words);

            // Then it ends clean
            assertThat(run.exitCode())
                    .as(command + "\n" + run.out() + run.err())
                    .isZero();
        }
        assertThat(commands).hasSize(6);
    }

    private Method method(String className, String name) throws Exception {
        List<String> sources = new ArrayList<>();
        FencedBlock.withInfo("java").stream()
                .filter(block -> block.file().equals(PAGE))
                .forEach(block -> sources.add(block.text()));
        ClassLoader compiled = CompiledBlocks.compile(sources, directory);
        return Arrays.stream(compiled.loadClass(className).getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void invoke(Method method, Object... arguments) {
        try {
            method.invoke(null, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the documented method failed", e);
        }
    }
}
