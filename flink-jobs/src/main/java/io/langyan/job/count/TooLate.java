package io.langyan.job.count;

import io.langyan.records.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongPredicate;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * Counts the answers that a control record came too late for: it re-evaluates nothing, but what it would have changed is
 * counted (RULES S15). Of each key the newest answers of the last days are remembered.
 */
public final class TooLate {
    /** By the clock; as long as a sequence can span (RULES section 6), so that whatever still matters is counted. */
    private static final Duration REMEMBERED = Duration.ofHours(72);
    /** The clock is read so seldom because an answer that is kept for a minute longer does no harm. */
    private static final long ENTRIES_PER_CLOCK_READ = 100_000;

    private final Topic control;
    private final SourceCounts counts;
    private final ValueState<AnsweredTimes> answered;

    /**
     * A count for the present key of a stage.
     *
     * @param control the stream whose records come too late
     * @param counts where they are counted, as {@link Count#OVERTAKEN}
     * @param context where the answers are remembered
     */
    public TooLate(Topic control, SourceCounts counts, RuntimeContext context) {
        this.control = control;
        this.counts = counts;
        ValueStateDescriptor<AnsweredTimes> descriptor =
                new ValueStateDescriptor<>("answered-" + control.topicName(), AnsweredTimesSerializer.TYPE);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(REMEMBERED)
                // By default state in memory is walked at every access: half of the time that looking persons up took.
                .disableCleanupInBackground()
                .cleanupInRocksdbCompactFilter(ENTRIES_PER_CLOCK_READ)
                .build());
        answered = context.getState(descriptor);
    }

    /** Remembers that a question about an event of that time, epoch milliseconds, has been answered. */
    public void answered(long eventTime) throws IOException {
        answered.update(known().with(eventTime));
    }

    /** Counts the answers about events of such times as overtaken. */
    public void overtake(LongPredicate changed) throws IOException {
        for (long left = known().count(changed); left > 0; left--) {
            counts.add(control, Count.OVERTAKEN);
        }
    }

    private AnsweredTimes known() throws IOException {
        AnsweredTimes known = answered.value();
        return known == null ? AnsweredTimes.NONE : known;
    }
}
