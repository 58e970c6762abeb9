package io.langyan.job.kafka;

import io.langyan.records.Topic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;

/** Asks the brokers how many partitions topics have. */
final class TopicPartitions {
    private static final int TIMEOUT_SECONDS = 30;

    private TopicPartitions() {}

    /**
     * The number of partitions of each topic.
     *
     * @throws MissingTopicException where a topic is not there or the brokers do not answer
     */
    static Map<Topic, Integer> count(KafkaSettings settings, List<Topic> topics) {
        Properties properties = settings.clientProperties();
        properties.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        try (Admin admin = Admin.create(properties)) {
            Map<String, TopicDescription> found = admin.describeTopics(
                            topics.stream().map(Topic::topicName).toList())
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Map<Topic, Integer> counts = new EnumMap<>(Topic.class);
            topics.forEach(topic ->
                    counts.put(topic, found.get(topic.topicName()).partitions().size()));
            return counts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(settings, topics, e);
        } catch (ExecutionException | TimeoutException e) {
            throw failure(settings, topics, e);
        }
    }

    private static MissingTopicException failure(KafkaSettings settings, List<Topic> topics, Exception cause) {
        String reason =
                cause.getCause() == null ? "no answer" : cause.getCause().getMessage();
        return new MissingTopicException(
                "expected the topics " + topics.stream().map(Topic::topicName).toList() + " at "
                        + settings.bootstrapServers() + ", but found: " + reason + "; create them first",
                cause);
    }
}
