package io.langyan.job.count;

import io.langyan.records.Topic;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * The counts of one operator: checkpointed, shown as metrics while the job runs, and part of the job's result once it has
 * ended. The accumulator is the count, so that the three can never differ.
 *
 * <p>Metrics stand under {@code source.<topic>.<count>}; accumulators are named {@code <stage>/<topic>/<count>}.
 */
public final class SourceCounts implements Serializable {
    /** The sources that are counted. */
    public static final List<Topic> SOURCES =
            List.of(Topic.CALLS, Topic.PAYMENTS, Topic.IDENTITIES, Topic.WATCHLIST, Topic.FEEDBACK);

    private static final long serialVersionUID = 1L;
    private static final Topic[] TOPICS = Topic.values();
    private static final Count[] COUNTS = Count.values();
    private static final char SEPARATOR = '/';

    private final String stage;
    private transient LongCounter[][] counters;
    private transient ListState<SourceCount> state;

    /** The counts of a stage; its name tells the counts of one task's operators apart. */
    public SourceCounts(String stage) {
        this.stage = stage;
    }

    /** Opens the checkpointed counts and takes over what is found there. To be called before {@link #expose}. */
    public void restore(OperatorStateStore store) throws Exception {
        counters = new LongCounter[TOPICS.length][COUNTS.length];
        for (Topic source : SOURCES) {
            for (Count count : COUNTS) {
                counters[source.ordinal()][count.ordinal()] = new LongCounter();
            }
        }
        state = store.getListState(new ListStateDescriptor<>("source-counts", SourceCountSerializer.INSTANCE));
        for (SourceCount restored : state.get()) {
            counters[restored.source().ordinal()][restored.count().ordinal()].add(restored.value());
        }
    }

    /** Shows the counts as metrics and as part of the job's result. */
    public void expose(RuntimeContext context) {
        for (Topic source : SOURCES) {
            MetricGroup metrics = context.getMetricGroup().addGroup("source", source.topicName());
            for (Count count : COUNTS) {
                LongCounter counter = counters[source.ordinal()][count.ordinal()];
                metrics.gauge(count.label(), (Gauge<Long>) counter::getLocalValuePrimitive);
                context.addAccumulator(name(source, count), counter);
            }
        }
    }

    /** Puts the present counts into the checkpoint. */
    public void snapshot() throws Exception {
        List<SourceCount> present = new ArrayList<>();
        for (Topic source : SOURCES) {
            for (Count count : COUNTS) {
                long value = value(source, count);
                if (value != 0) {
                    present.add(new SourceCount(source, count, value));
                }
            }
        }
        state.update(present);
    }

    /** Counts one record. */
    public void add(Topic source, Count count) {
        counters[source.ordinal()][count.ordinal()].add(1L);
    }

    /** What this operator has counted so far, its restored counts included. */
    public long value(Topic source, Count count) {
        return counters[source.ordinal()][count.ordinal()].getLocalValuePrimitive();
    }

    /**
     * What an accumulator of a finished job counts.
     *
     * @param accumulator its name
     * @param value its value
     * @return empty where the accumulator is none of ours
     */
    public static Optional<SourceCount> parse(String accumulator, long value) {
        String[] parts = accumulator.split(String.valueOf(SEPARATOR));
        if (parts.length != 3) {
            return Optional.empty();
        }
        return SOURCES.stream()
                .filter(source -> source.topicName().equals(parts[1]))
                .findFirst()
                .map(source -> new SourceCount(source, Count.of(parts[2]), value));
    }

    private String name(Topic source, Count count) {
        return stage + SEPARATOR + source.topicName() + SEPARATOR + count.label();
    }
}
