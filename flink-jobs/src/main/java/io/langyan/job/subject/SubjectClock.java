package io.langyan.job.subject;

import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.ReadingClock;
import io.langyan.records.Topic;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** How far the live feeds have been read, as a subtask of the subject stage knows it from all stages before it. */
final class SubjectClock {
    private final LiveFeeds live;
    private final ReadingClock clock;
    private final LongSupplier now;
    private final long startedAt;

    /**
     * A clock of which nothing is known yet.
     *
     * @param live the feeds
     * @param stages the stages before: see {@link io.langyan.job.clock.Stages}
     * @param now the time of the day, epoch milliseconds
     */
    SubjectClock(LiveFeeds live, int[] stages, LongSupplier now) {
        this.live = live;
        this.clock = new ReadingClock(stages);
        this.now = now;
        this.startedAt = now.getAsLong();
    }

    /** Takes a word into account; true where what it speaks of has come further by it. */
    boolean take(ReadUpTo word) {
        return clock.take(word);
    }

    /** Everything of a feed that arrived before, epoch milliseconds, has come here. */
    long readUpTo(Topic feed) {
        return clock.readUpTo(feed);
    }

    /** Everything of any live feed that arrived before, epoch milliseconds, has come here: a stalled feed stops it. */
    long readUpTo() {
        long lowest = Long.MAX_VALUE;
        for (Topic feed : live.feeds()) {
            lowest = Math.min(lowest, clock.readUpTo(feed));
        }
        return live.feeds().isEmpty() ? ReadingClock.UNKNOWN : lowest;
    }

    /** The names of the topics that have not been read up to the present for too long. */
    List<String> stalled() {
        return live.feeds().stream()
                .filter(feed -> delayMillis(feed) > live.stalledAfter().toMillis())
                .map(Topic::topicName)
                .toList();
    }

    /** Shows under {@code source.<topic>.readingDelay} how long ago what has not come here yet may have arrived, in ms. */
    void expose(MetricGroup metrics) {
        for (Topic feed : live.feeds()) {
            metrics.addGroup("source", feed.topicName()).gauge("readingDelay", (Gauge<Long>) () -> delayMillis(feed));
        }
    }

    private long delayMillis(Topic feed) {
        return now.getAsLong() - Math.max(startedAt, clock.readUpTo(feed));
    }
}
