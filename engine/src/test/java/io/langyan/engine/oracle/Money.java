package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.detection.Destination;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.detection.Whereabouts;
import io.langyan.engine.event.Event;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the events of a chain tell the desk: which money left, and where the person can be reached. */
final class Money {
    private Money() {}

    /** The payments of a chain with which money left, in the rule's order, and whether it came back (0004 §14). */
    static List<Outflow> outflows(Sighting[] chain, long t, CoreSettings settings) {
        return Arrays.stream(chain)
                .filter(seen -> seen.occurrence().type().outflow())
                .map(seen -> new Outflow(
                        (String) field(seen, "payee").orElse(""),
                        (Long) field(seen, "amount").orElse(Event.MISSING),
                        seen.id(),
                        seen.time(),
                        (Long) field(seen, "balance_after").orElse(Event.MISSING),
                        seen.occurrence()
                                .takenBackAt()
                                .filter(moment -> moment <= t + settings.reach().toMillis())
                                .isPresent(),
                        destination(seen)))
                .toList();
    }

    /** The kind and the bank of the account that a payment went to, where its event has such fields. */
    private static Destination destination(Sighting seen) {
        String kind = seen.occurrence()
                .type()
                .field("payee_kind")
                .filter(field -> seen.value(field) != null)
                .map(field -> field.enumType().orElseThrow().values().get(((Long) seen.value(field)).intValue()))
                .orElse(null);
        return new Destination(kind, (String) field(seen, "payee_bank").orElse(null));
    }

    /**
     * All payments of a person with which money goes (RULES S16, 0004 §21): transfers to another person or a company, and
     * cash; in time order, and whether they came back.
     */
    static List<Outflow> gone(History history) {
        EventType transfer = Sample.type("transfer.out");
        Field kind = transfer.field("payee_kind").orElseThrow();
        List<Long> strangers = Stream.of("personal", "company")
                .map(name -> (long) kind.enumType().orElseThrow().codeOf(name))
                .toList();
        return Stream.concat(
                        history.occurrences(transfer).stream()
                                .filter(payment -> strangers.contains(
                                        payment.records().get(0).number(kind.slot()))),
                        history.occurrences(Sample.type("cash.out")).stream())
                .flatMap(payment -> payment.seenFrom(payment.triggerTime(), history.settings()).stream())
                .flatMap(seen -> outflows(new Sighting[] {seen}, seen.time(), history.settings()).stream())
                .sorted(Comparator.comparingLong(Outflow::time).thenComparing(Outflow::endToEndId))
                .toList();
    }

    /** The number and place of the newest call record of a chain, and the place of its newest payment. */
    static Whereabouts whereabouts(Sighting[] chain) {
        Optional<Sighting> newest = of(chain, "Call").max(Sighting.ORDER);
        Optional<Event> call = newest.map(Money::first);
        // Times do not fall from step to step, so the last payment is the newest.
        Optional<Event> payment =
                of(chain, "Payment").reduce((earlier, later) -> later).map(Money::first);
        return new Whereabouts(
                call.map(Event::subjectNumber).orElse(null),
                call.map(Event::subjectDivision).orElse(null),
                newest.filter(seen -> first(seen).subjectDivision() != null)
                        .map(Sighting::end)
                        .orElse(Event.MISSING),
                payment.map(Event::subjectDivision).orElse(null));
    }

    private static Stream<Sighting> of(Sighting[] chain, String record) {
        return Arrays.stream(chain)
                .filter(seen -> seen.occurrence().type().record().equals(record));
    }

    private static Event first(Sighting seen) {
        return seen.occurrence().records().get(0);
    }

    private static Optional<Object> field(Sighting seen, String name) {
        return seen.occurrence().type().field(name).map(seen::value);
    }
}
