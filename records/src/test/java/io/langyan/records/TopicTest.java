package io.langyan.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TopicTest {
    @Test
    void shouldHaveTheNamesThatOthersRelyOn() {
        // Given
        Topic[] topics = Topic.values();

        // When
        var names = Arrays.stream(topics).map(Topic::topicName).toList();

        // Then
        assertThat(names)
                .containsExactly(
                        "calls",
                        "payments",
                        "identities",
                        "watchlist",
                        "feedback",
                        "detections",
                        "warnings",
                        "suspects",
                        "dead-letters",
                        "late",
                        "rules",
                        "rule-status",
                        "stop-payments",
                        "rule-outcomes",
                        "situation");
        assertThat(Topic.DEAD_LETTERS.fileName()).isEqualTo("dead-letters.jsonl");
    }
}
