package io.langyan.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.command.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when the broker is not as publishing needs it. */
class RuleTopicsTest {
    private static EmbeddedBroker broker;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldAskForTheTopicThatIsMissingAndForOnePartition() throws Exception {
        // Given a broker without topics
        CommandLineRun.of(
                "rules",
                "keygen",
                "li.wei",
                "--output",
                directory.resolve("trust").toString());
        CommandLineRun missing = rollback();

        // When the topic is made with as many partitions as others have
        try (Admin admin = Admin.create(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, (Object) broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("rules", 2, (short) 1)))
                    .all()
                    .get();
        }
        CommandLineRun divided = rollback();

        // Then
        assertThat(missing.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(divided.exitCode()).isEqualTo(ExitCodes.FAILED);
        Golden.assertSaid("topic", missing.err() + divided.err(), directory);
    }

    @Test
    void shouldSayNothingOfWhatStandsInTheClientsProperties() throws IOException {
        // Given properties that Kafka's clients cannot use
        Path properties = directory.resolve("kafka.properties");
        Files.writeString(properties, """
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=PLAIN
                sasl.jaas.config=no.such.Module required password="hunter2";
                """);

        // When
        CommandLineRun wrong = status("--kafka-properties", properties.toString());
        CommandLineRun absent = status("--kafka-properties", directory + "/none.properties");

        // Then
        assertThat(wrong.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(wrong.err()).contains("--kafka-properties").doesNotContain("hunter2");
        assertThat(absent.exitCode()).isEqualTo(ExitCodes.USAGE);
        Golden.assertSaid("properties", absent.err(), directory);
    }

    @Test
    void shouldUnderstandLengthsOfTimeAndMomentsOrSayHowTheyAreWritten() throws IOException {
        // When
        CommandLineRun length = status("--wait", "30");
        CommandLineRun wait = CommandLineRun.of("rules", "rollback", "1", "--wait", "half an hour");
        CommandLineRun moment = CommandLineRun.of("rules", "rollback", "1", "--effective-from", "tomorrow");

        // Then
        assertThat(length.exitCode()).isEqualTo(ExitCodes.USAGE);
        Golden.assertSaid("times", wait.err() + moment.err(), directory);
    }

    private CommandLineRun rollback() {
        String trust = directory.resolve("trust").toString();
        return CommandLineRun.of(
                "rules",
                "rollback",
                "1",
                "--key",
                trust + "/li.wei.key",
                "--trust",
                trust,
                "--bootstrap-servers",
                broker.bootstrapServers());
    }

    private static CommandLineRun status(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("rules", "status", "--bootstrap-servers", broker.bootstrapServers()));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }
}
