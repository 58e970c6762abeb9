package io.langyan.cli.demo;

import io.langyan.records.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics that the job reads and writes, made on a broker that has none. */
public final class DemoTopics {
    private static final int PARTITIONS = 2;
    private static final short COPIES = 1;
    private static final Set<Topic> COMPACTED = Set.of(Topic.IDENTITIES, Topic.WATCHLIST);

    private DemoTopics() {}

    /**
     * Makes all topics and waits until they can be used.
     *
     * @throws IllegalStateException where the broker refuses
     */
    public static void create(String bootstrapServers) {
        Map<String, Object> properties = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(properties)) {
            List<NewTopic> topics = new ArrayList<>();
            for (Topic topic : Topic.values()) {
                String policy = COMPACTED.contains(topic)
                        ? TopicConfig.CLEANUP_POLICY_COMPACT
                        : TopicConfig.CLEANUP_POLICY_DELETE;
                // Records of the past must stay: their age counts from the timestamp that they carry.
                topics.add(new NewTopic(topic.topicName(), topic == Topic.RULES ? 1 : PARTITIONS, COPIES)
                        .configs(Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG, policy, TopicConfig.RETENTION_MS_CONFIG, "-1")));
            }
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the broker did not make the topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the topics", e);
        }
    }
}
