package io.langyan.simulator.stream;

import io.langyan.schema.Call;
import io.langyan.schema.Payment;
import io.langyan.simulator.chance.Dice;
import java.io.IOException;
import java.util.PriorityQueue;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records on their way to the engine, given out in the order in which they arrive, with what real feeds do to them: some
 * are overtaken, some come twice, a few come much too late. Not thread-safe.
 */
public final class Timeline {
    private static final long PURPOSE = 21;
    private static final double DUPLICATE = 0.004;
    private static final double LATE = 0.001;

    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
    private final Dice dice;
    private long added;

    /** Takes the records. */
    public interface Sink {
        /** One call record, in the order of arrival (epoch milliseconds). */
        void call(Call call, long arrival) throws IOException;

        /** One payment record, in the order of arrival (epoch milliseconds). */
        void payment(Payment payment, long arrival) throws IOException;
    }

    private record Waiting(long arrival, long number, SpecificRecord content) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int order = Long.compare(arrival, other.arrival);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    /** An empty timeline of the city of that seed. */
    public Timeline(long seed) {
        this.dice = Dice.of(seed, PURPOSE, 0, 0);
    }

    /**
     * Adds a record.
     *
     * @param arrival when it would arrive if nothing went wrong, in epoch milliseconds
     */
    void add(SpecificRecord content, long arrival) {
        double luck = dice.unit();
        long first = luck < LATE ? arrival + dice.between(6, 150) * CityClock.MINUTE : arrival;
        put(content, first);
        if (luck > 1 - DUPLICATE) {
            put(content, arrival + dice.between(300, 60_000));
        }
    }

    private void put(SpecificRecord content, long arrival) {
        waiting.add(new Waiting(arrival, added++, content));
    }

    /** How many records are on their way. */
    public int size() {
        return waiting.size();
    }

    /**
     * Gives out what arrives before a moment (epoch milliseconds).
     *
     * @throws IOException as the sink does
     */
    public void flush(long until, Sink sink) throws IOException {
        while (!waiting.isEmpty() && waiting.peek().arrival < until) {
            Waiting next = waiting.poll();
            if (next.content instanceof Call call) {
                sink.call(call, next.arrival);
            } else {
                sink.payment((Payment) next.content, next.arrival);
            }
        }
    }
}
