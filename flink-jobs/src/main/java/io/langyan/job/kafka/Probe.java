package io.langyan.job.kafka;

import io.langyan.records.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out how far a reader has read its partitions, by asking the brokers where these end and comparing that with what
 * has been handed on. The consumer's own lag would not do: it stays 0 when the brokers are gone. Raises the alarm where a
 * feed is not read up to the present for too long.
 */
final class Probe {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private final Topic topic;
    private final ReadPositions positions;
    private final Broker broker;
    private final LongSupplier now;
    private final long stalledAfterMillis;
    private final Map<Integer, PartitionProbe> probes = new HashMap<>();
    private final Map<Integer, Long> times = new ConcurrentHashMap<>();
    private volatile ReadingState state = ReadingState.CAUGHT_UP;
    private long lastCaughtUp;
    private long lastMoved;

    Probe(Topic topic, ReadPositions positions, Broker broker, LongSupplier now, Duration stalledAfter) {
        this.topic = topic;
        this.positions = positions;
        this.broker = broker;
        this.now = now;
        this.stalledAfterMillis = stalledAfter.toMillis();
        this.lastCaughtUp = now.getAsLong();
        this.lastMoved = lastCaughtUp;
    }

    /** Looks once; does not fail where the brokers do not answer, for then nothing more is known. */
    void look() {
        Map<Integer, Long> present = positions.now();
        if (present.isEmpty()) {
            return;
        }
        long asked = now.getAsLong();
        present.forEach((partition, position) -> {
            if (probes.computeIfAbsent(partition, any -> new PartitionProbe()).begin(position)) {
                lastMoved = asked;
            }
        });
        try {
            Map<Integer, Long> ends = broker.ends(present.keySet());
            Map<Integer, Long> since = positions.now();
            ends.forEach((partition, end) -> {
                PartitionProbe probe = probes.get(partition);
                probe.move(since.get(partition));
                probe.answered(asked, end);
            });
            settleDoubts();
        } catch (KafkaException e) {
            LOG.debug("{}: no answer from the brokers", topic.topicName(), e);
        }
        probes.forEach((partition, probe) -> {
            if (probe.readUpTo() != Long.MIN_VALUE) {
                times.put(partition, probe.readUpTo());
            }
        });
        assess();
    }

    private void settleDoubts() {
        probes.forEach((partition, probe) -> {
            if (probe.isInDoubt() && !broker.holdsRecord(partition, probe.position(), probe.target())) {
                probe.seenEmpty();
            }
        });
    }

    private void assess() {
        long present = now.getAsLong();
        if (times.size() == probes.size()) {
            lastCaughtUp = Math.max(
                    lastCaughtUp,
                    times.values().stream().mapToLong(Long::longValue).min().orElse(lastCaughtUp));
        }
        ReadingState found = ReadingState.CAUGHT_UP;
        if (present - lastCaughtUp > stalledAfterMillis) {
            found = present - lastMoved > stalledAfterMillis ? ReadingState.STALLED : ReadingState.BEHIND;
        }
        if (found != state) {
            state = found;
            tell(present - lastCaughtUp);
        }
    }

    private void tell(long delayMillis) {
        if (state == ReadingState.CAUGHT_UP) {
            LOG.info("{} is read up to the present again", topic.topicName());
        } else {
            LOG.warn(
                    "{} is {}: expected it to be read up to the present, but found it {} ms behind; deadlines wait, and"
                            + " warnings say so. Look at the brokers, and at what the job can take",
                    topic.topicName(),
                    state == ReadingState.STALLED ? "stalled" : "behind",
                    delayMillis);
        }
    }

    /** Up to when each partition has been read, epoch milliseconds; without those of which it is not known. */
    Map<Integer, Long> times() {
        return new TreeMap<>(times);
    }

    ReadingState state() {
        return state;
    }
}
