package io.langyan.bench.workload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Says which events are hits: both detections over the sorted workload, written to be believed rather than fast. */
public final class ReferenceOracle {
    private final Map<Integer, Person> people = new HashMap<>();
    private final Map<Detection, HitSet> hits = new EnumMap<>(Detection.class);

    private ReferenceOracle() {
        for (Detection detection : Detection.values()) {
            hits.put(detection, new HitSet());
        }
    }

    /** The hits of the first events of the workload. */
    public static Map<Detection, HitSet> hits(long events) {
        ReferenceOracle oracle = new ReferenceOracle();
        for (long sequence = 0; sequence < events; sequence++) {
            oracle.take(ReferenceWorkload.event(sequence));
        }
        return oracle.hits;
    }

    private void take(ReferenceEvent event) {
        if (event.isRiskyCall()) {
            person(event).newestRiskyCall = event.time();
        } else if (event.isPayment()) {
            pay(person(event), event);
        }
    }

    private Person person(ReferenceEvent event) {
        return people.computeIfAbsent(event.subject(), index -> new Person());
    }

    private void pay(Person person, ReferenceEvent payment) {
        boolean stranger = person.payees.add(payment.payee());
        boolean afterCall = person.newestRiskyCall != Person.NEVER
                && payment.time() - person.newestRiskyCall <= Detection.AFTER_CALL_MILLIS;
        if (stranger && afterCall && payment.amount() >= Detection.LARGE_AMOUNT) {
            hits.get(Detection.CALL_THEN_NEW_PAYEE).add(payment.sequence());
        }
        person.day.removeIf(earlier -> earlier.time() <= payment.time() - Detection.DAY_MILLIS);
        person.day.add(payment);
        long sum = person.day.stream().mapToLong(ReferenceEvent::amount).sum();
        if (sum >= Detection.LARGE_SUM) {
            long payees =
                    person.day.stream().map(ReferenceEvent::payee).distinct().count();
            if (payees >= Detection.PAYEES) {
                hits.get(Detection.MANY_PAYEES).add(payment.sequence());
            }
        }
    }

    private static final class Person {
        private static final long NEVER = Long.MIN_VALUE;

        private final Set<Integer> payees = new HashSet<>();
        private final Deque<ReferenceEvent> day = new ArrayDeque<>();
        private long newestRiskyCall = NEVER;
    }
}
