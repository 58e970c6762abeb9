package io.langyan.job.clock;

import io.langyan.job.intake.OutOfOrderness;
import io.langyan.records.Topic;
import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The feeds that are read while things happen, so that the clock may pass deadlines (RULES S4); none in a replay.
 *
 * @param feeds the topics whose readers tell how far they have read
 * @param outOfOrderness how much later than its event time a record may arrive
 * @param stalledAfter a feed that has not been read up to so long ago is stalled
 */
public record LiveFeeds(List<Topic> feeds, OutOfOrderness outOfOrderness, Duration stalledAfter)
        implements Serializable {
    /** No feed at all, as in a replay. */
    public static final LiveFeeds NONE = new LiveFeeds(List.of(), OutOfOrderness.DEFAULT, Duration.ofSeconds(10));

    /** Copies its list. */
    public LiveFeeds {
        feeds = List.copyOf(feeds);
    }

    /** How much later than its event time a record of that name may arrive, in milliseconds. */
    public long outOfOrderMillis(String record) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.recordClass().getSimpleName().equals(record))
                .mapToLong(outOfOrderness::millis)
                .findFirst()
                .orElse(0);
    }
}
