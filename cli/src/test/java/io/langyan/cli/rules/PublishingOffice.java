package io.langyan.cli.rules;

import io.langyan.cli.CommandLineRun;
import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.command.CatalogueFile;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.records.Topic;
import io.langyan.records.bundle.RuleMessages;
import io.langyan.records.bundle.SigningKey;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.schema.RuleBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker, rules, and two people with keys: li.wei approves, zhang.min publishes. */
final class PublishingOffice implements AutoCloseable {
    private final Path directory;
    private final EmbeddedBroker broker;
    private final RuleFolder rules;
    private StandInJob job;

    PublishingOffice(Path directory) throws IOException {
        this.directory = directory;
        broker = EmbeddedBroker.start();
        rules = RuleFolder.in(directory);
        for (String name : List.of("li.wei", "zhang.min")) {
            CommandLineRun.of("rules", "keygen", name, "--output", trust().toString());
        }
        DemoTopics.create(broker.bootstrapServers());
    }

    RuleFolder rules() {
        return rules;
    }

    Path trust() {
        return directory.resolve("trust");
    }

    Path approval() {
        return directory.resolve("approval.json");
    }

    Path keyOf(String name) {
        return trust().resolve(name + ".key");
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    StandInJob job() throws IOException {
        return StandInJob.of(broker.bootstrapServers(), CatalogueFile.read(), TrustedKeys.read(trust()));
    }

    /** Lets a job run until the office closes. */
    void run(StandInJob started) {
        job = started;
        job.start();
    }

    CommandLineRun approve(String... more) {
        return run(
                List.of(
                        "rules",
                        "approve",
                        rules.root().toString(),
                        "--key",
                        keyOf("li.wei").toString(),
                        "--output",
                        approval().toString()),
                more);
    }

    CommandLineRun publish(String... more) {
        return publishAs("zhang.min", more);
    }

    CommandLineRun publishAs(String name, String... more) {
        return run(
                List.of(
                        "rules",
                        "publish",
                        rules.root().toString(),
                        "--approval",
                        approval().toString(),
                        "--key",
                        keyOf(name).toString(),
                        "--bootstrap-servers",
                        broker.bootstrapServers()),
                more);
    }

    CommandLineRun rollback(String number, String... more) {
        return run(
                List.of(
                        "rules",
                        "rollback",
                        number,
                        "--key",
                        keyOf("zhang.min").toString(),
                        "--bootstrap-servers",
                        broker.bootstrapServers()),
                more);
    }

    CommandLineRun mute(String rule, String span, String... more) {
        return run(
                List.of(
                        "rules",
                        "mute",
                        rule,
                        "--for",
                        span,
                        "--reason",
                        "a bank tests its systems",
                        "--key",
                        keyOf("li.wei").toString(),
                        "--bootstrap-servers",
                        broker.bootstrapServers()),
                more);
    }

    CommandLineRun status(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("rules", "status", "--bootstrap-servers", broker.bootstrapServers()));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    /** Puts a bundle on the topic past all commands, as who stole access to the broker would. */
    void smuggle(RuleBundle bundle) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topic.RULES.topicName(), new RuleMessages().encode(bundle)));
        }
    }

    SigningKey signer(String name) throws IOException {
        return SigningKey.read(keyOf(name), TrustedKeys.read(trust()));
    }

    private CommandLineRun run(List<String> command, String... more) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--trust", trust().toString()));
        List<String> others = new ArrayList<>(List.of(more));
        if (others.contains("--key")) {
            arguments.set(arguments.indexOf("--key") + 1, others.get(others.indexOf("--key") + 1));
            others.remove(others.indexOf("--key") + 1);
            others.remove("--key");
        }
        arguments.addAll(others);
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Override
    public void close() {
        if (job != null) {
            job.close();
        }
        broker.close();
    }
}
