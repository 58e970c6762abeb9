package io.langyan.engine.oracle;

import io.langyan.engine.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A record on its way to the engine. Feeds are disordered only as far as they are allowed to be, so no record is late
 * (RULES S6).
 *
 * @param event the record
 * @param time when it arrives, on the clock of event time
 */
public record Arrival(Event event, long time) {
    /** The larger out-of-orderness of the two feeds: no feed's watermark is further behind. */
    public static final long OUT_OF_ORDERNESS = Duration.ofMinutes(5).toMillis();

    /** Every record at its own time. */
    public static List<Arrival> inOrder(Collection<Event> records) {
        return records.stream()
                .map(record -> new Arrival(record, record.time()))
                .sorted(Comparator.comparingLong(Arrival::time)
                        .thenComparing(arrival -> arrival.event().recordId()))
                .toList();
    }

    /** Every record up to the out-of-orderness of its feed after its own time. */
    public static List<Arrival> shuffled(Collection<Event> records, Random random) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Event record : records) {
            long delay = outOfOrderness(record);
            long by = random.nextInt(3) == 0 ? delay : random.nextInt((int) delay + 1);
            arrivals.add(new Arrival(record, record.time() + by));
        }
        // Of those that arrive at one moment, any may be first; the sort is stable.
        Collections.shuffle(arrivals, random);
        arrivals.sort(Comparator.comparingLong(Arrival::time));
        return arrivals;
    }

    /** Every record shuffled, and some twice. */
    public static List<Arrival> duplicated(Collection<Event> records, Random random) {
        List<Event> twice = new ArrayList<>(records);
        records.stream().filter(record -> random.nextInt(2) == 0).forEach(twice::add);
        return shuffled(twice, random);
    }

    private static long outOfOrderness(Event record) {
        return outOfOrderness(record.type().record());
    }

    /** How long after its own time a record of that name may arrive, in milliseconds. */
    static long outOfOrderness(String record) {
        return record.equals("Payment") ? Duration.ofSeconds(10).toMillis() : OUT_OF_ORDERNESS;
    }
}
