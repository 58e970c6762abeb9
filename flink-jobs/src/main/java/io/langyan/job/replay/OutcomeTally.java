package io.langyan.job.replay;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Counts what stands at the end of a replay: of each id, only the last record counts. Lets every record through. To be
 * used at parallelism 1; its counts become part of the job's result when it closes.
 *
 * @param <T> the kind of record
 */
public final class OutcomeTally<T> extends ProcessFunction<T, T> {
    private static final long serialVersionUID = 1L;
    private static final char SEPARATOR = '#';

    private final String name;
    private final SerializableFunction<T, String> idOf;
    private final SerializableFunction<T, String> standingOf;
    private transient Map<String, String> standings;

    /**
     * A tally of that name.
     *
     * @param name what is counted
     * @param idOf the id of a record
     * @param standingOf what its id is counted as
     */
    public OutcomeTally(String name, SerializableFunction<T, String> idOf, SerializableFunction<T, String> standingOf) {
        this.name = name;
        this.idOf = idOf;
        this.standingOf = standingOf;
    }

    @Override
    public void processElement(T value, Context context, Collector<T> out) {
        if (standings == null) {
            standings = new HashMap<>();
        }
        standings.put(idOf.apply(value), standingOf.apply(value));
        out.collect(value);
    }

    @Override
    public void close() {
        if (standings != null) {
            Map<String, LongCounter> counters = new HashMap<>();
            for (String standing : standings.values()) {
                counters.computeIfAbsent(standing, any -> new LongCounter()).add(1L);
            }
            counters.forEach(
                    (standing, counter) -> getRuntimeContext().addAccumulator(accumulator(name, standing), counter));
            standings = null;
        }
    }

    /** The name of the accumulator that counts a standing. */
    static String accumulator(String name, String standing) {
        return name + SEPARATOR + standing;
    }
}
