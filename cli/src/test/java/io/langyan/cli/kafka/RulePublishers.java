package io.langyan.cli.kafka;

import io.langyan.engine.language.RuleSource;
import io.langyan.records.Topic;
import io.langyan.records.bundle.Approval;
import io.langyan.records.bundle.BundleContent;
import io.langyan.records.bundle.BundleSigner;
import io.langyan.records.bundle.KeyFiles;
import io.langyan.records.bundle.RefusedException;
import io.langyan.records.bundle.RuleMessages;
import io.langyan.records.bundle.SigningKey;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.schema.RuleBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Two people who are trusted, and what they publish on a broker. */
final class RulePublishers implements AutoCloseable {
    private final TrustedKeys trusted;
    private final SigningKey publisher;
    private final SigningKey approver;
    private final RuleMessages messages = new RuleMessages();
    private final KafkaProducer<byte[], byte[]> producer;

    private RulePublishers(Path keys, String bootstrapServers) throws IOException {
        Path one = KeyFiles.generate("li.wei", keys, keys);
        Path other = KeyFiles.generate("zhang.min", keys, keys);
        trusted = TrustedKeys.read(keys);
        publisher = SigningKey.read(one, trusted);
        approver = SigningKey.read(other, trusted);
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static RulePublishers in(Path keys, String bootstrapServers) throws IOException {
        return new RulePublishers(keys, bootstrapServers);
    }

    TrustedKeys trusted() {
        return trusted;
    }

    RuleBundle bundle(long number, long effectiveFrom, List<RuleSource> rules) throws RefusedException {
        BundleContent content = BundleContent.of(rules);
        return new BundleSigner(publisher)
                .bundle(number, effectiveFrom, effectiveFrom, content, null, Approval.of(content.hash(), approver));
    }

    void publish(RuleBundle bundle) {
        send(messages.encode(bundle));
    }

    void mute(String muteId, String ruleId, long from, long until) {
        send(messages.encode(new BundleSigner(publisher).mute(muteId, ruleId, from, until, "too many", from)));
    }

    private void send(byte[] message) {
        producer.send(new ProducerRecord<>(Topic.RULES.topicName(), message));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
