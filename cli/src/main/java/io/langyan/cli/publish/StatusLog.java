package io.langyan.cli.publish;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.topic.TopicLog;
import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.schema.RuleStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the subtasks of the job say on topic {@code rule-status}. */
public final class StatusLog implements AutoCloseable {
    private final TopicLog log;
    private final SingleObjectCodec<RuleStatus> codec = SingleObjectCodec.of(RuleStatus.class);

    /**
     * Opens the topic.
     *
     * @throws UserError where it is not there, or the broker cannot be reached
     */
    public StatusLog(BrokerOption broker) {
        log = TopicLog.committed(
                broker, Topic.RULE_STATUS.topicName(), "Create it, with one partition and no limit of time.");
    }

    /** Everything said so far, in the order of the clocks of those who said it. */
    public List<RuleStatus> readAll() {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        log.seekToBeginning();
        log.readToEnd(messages::add);
        return decoded(messages).stream()
                .sorted(Comparator.comparingLong(RuleStatus::getAt))
                .toList();
    }

    void skipToEnd() {
        log.skipToEnd();
    }

    List<RuleStatus> poll() {
        return decoded(log.poll());
    }

    private List<RuleStatus> decoded(List<ConsumerRecord<byte[], byte[]>> messages) {
        List<RuleStatus> statuses = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            if (message.value() == null) {
                continue;
            }
            try {
                statuses.add(codec.decode(message.value()));
            } catch (UnreadableRecordException e) {
                // Of a later release, or of nobody: no answer that this one could understand.
                continue;
            }
        }
        return statuses;
    }

    @Override
    public void close() {
        log.close();
    }
}
