package io.langyan.job.intake;

import io.langyan.records.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** The clocks of all partitions that a gate has heard of. */
final class PartitionClocks {
    private final ToLongFunction<Topic> outOfOrderness;
    private final PartitionClock[][] clocks = new PartitionClock[Topic.values().length][0];
    private final List<PartitionClock> open = new ArrayList<>();

    /** No clocks yet; the function tells each topic's out-of-orderness in milliseconds. */
    PartitionClocks(ToLongFunction<Topic> outOfOrderness) {
        this.outOfOrderness = outOfOrderness;
    }

    /** Takes over what a checkpoint says; of several entries for one partition the highest holds. */
    void restore(PartitionTime time) {
        PartitionClock known = clockOrNull(time.source(), time.partition());
        if (known == null || known.newest() < time.newest()) {
            set(
                    time.source(),
                    time.partition(),
                    new PartitionClock(outOfOrderness.applyAsLong(time.source()), time.newest()));
        }
    }

    /** The clock of a partition, made where there is none yet. */
    PartitionClock clock(Topic source, int partition) {
        PartitionClock clock = clockOrNull(source, partition);
        if (clock == null) {
            clock = new PartitionClock(outOfOrderness.applyAsLong(source));
            set(source, partition, clock);
        }
        return clock;
    }

    /** From now on the partition holds the watermark back. */
    void open(Topic source, int partition) {
        PartitionClock clock = clock(source, partition);
        if (!clock.isOpen()) {
            clock.open(true);
            open.add(clock);
        }
    }

    /** The partition has ended and holds nothing back any more. */
    void close(Topic source, int partition) {
        PartitionClock clock = clock(source, partition);
        clock.open(false);
        open.remove(clock);
    }

    /** The lowest watermark of the open partitions; Long.MIN_VALUE where there is none. */
    long watermark() {
        long lowest = Long.MAX_VALUE;
        for (PartitionClock clock : open) {
            lowest = Math.min(lowest, clock.watermark());
        }
        return open.isEmpty() ? Long.MIN_VALUE : lowest;
    }

    /**
     * Everything that arrived before in any open partition of the topic has come through, epoch milliseconds;
     * Long.MIN_VALUE where nobody has said so of one of them.
     */
    long readUpTo(Topic source) {
        long lowest = Long.MAX_VALUE;
        for (PartitionClock clock : clocks[source.ordinal()]) {
            if (clock != null && clock.isOpen()) {
                lowest = Math.min(lowest, clock.readUpTo());
            }
        }
        return lowest == Long.MAX_VALUE ? Long.MIN_VALUE : lowest;
    }

    /**
     * What a checkpoint has to remember.
     *
     * @param all whether partitions that are not read here belong in it too
     */
    List<PartitionTime> times(boolean all) {
        List<PartitionTime> times = new ArrayList<>();
        for (Topic source : Topic.values()) {
            PartitionClock[] partitions = clocks[source.ordinal()];
            for (int partition = 0; partition < partitions.length; partition++) {
                PartitionClock clock = partitions[partition];
                if (clock != null && (all || clock.isOpen()) && clock.newest() != Long.MIN_VALUE) {
                    times.add(new PartitionTime(source, partition, clock.newest()));
                }
            }
        }
        return times;
    }

    private PartitionClock clockOrNull(Topic source, int partition) {
        PartitionClock[] partitions = clocks[source.ordinal()];
        return partition < partitions.length ? partitions[partition] : null;
    }

    private void set(Topic source, int partition, PartitionClock clock) {
        if (partition >= clocks[source.ordinal()].length) {
            clocks[source.ordinal()] = Arrays.copyOf(clocks[source.ordinal()], partition + 1);
        }
        clocks[source.ordinal()][partition] = clock;
    }
}
