package io.langyan.records.event;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.event.Phase;
import io.langyan.records.decode.Accepted;
import io.langyan.schema.Call;
import io.langyan.schema.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * Makes the engine's events from records, as the event catalogue says: which record is which event, and which field of
 * the record, through which derivation, is which field of the event. All names are resolved at construction.
 *
 * <p>Not thread-safe: each thread needs a mapper of its own.
 */
public final class EventMapper {
    private static final Map<String, Schema> RECORDS =
            new TreeMap<>(Map.of("Call", Call.getClassSchema(), "Payment", Payment.getClassSchema()));

    private final List<EventTemplate> ofCalls;
    private final List<EventTemplate> ofPayments;
    private final CallEvents calls;
    private final PaymentEvents payments;

    /**
     * A mapper for a catalogue.
     *
     * @throws IllegalStateException where the catalogue names a record, field, value or derivation that does not exist
     */
    public EventMapper(Catalogue catalogue) {
        RecentNumbers numbers = new RecentNumbers();
        Derivations derivations = new Derivations(numbers);
        Map<String, List<EventTemplate>> templates =
                EventTemplate.of(catalogue.events().stream(), RECORDS, derivations).stream()
                        .collect(Collectors.groupingBy(
                                template -> template.type().record()));
        this.ofCalls = templates.getOrDefault("Call", List.of());
        this.ofPayments = templates.getOrDefault("Payment", List.of());
        this.calls = new CallEvents(numbers);
        this.payments = new PaymentEvents(numbers);
    }

    /**
     * The events of one record: none where no rule could name it; two of a transfer, which leaves one person and reaches
     * another. Records that change what another record tells follow. The first carries the record in the counts.
     *
     * @param accepted a record; of a control stream, it has no events
     */
    public List<RoutedEvent> map(Accepted accepted) {
        if (accepted.record() instanceof Call call) {
            return map(call);
        }
        if (accepted.record() instanceof Payment payment) {
            return map(payment);
        }
        return List.of();
    }

    private List<RoutedEvent> map(Call call) {
        for (EventTemplate template : ofCalls) {
            if (template.matches(call)) {
                return List.of(calls.event(call, template));
            }
        }
        return List.of();
    }

    private List<RoutedEvent> map(Payment payment) {
        List<RoutedEvent> events = new ArrayList<>(3);
        for (EventTemplate template : ofPayments) {
            if (template.matches(payment)) {
                events.add(payments.event(payment, template, events.isEmpty()));
            }
        }
        for (EventTemplate template : ofPayments) {
            if (template.retracts(payment)) {
                events.add(payments.change(payment, template, Phase.RETRACT, events.isEmpty()));
            } else if (template.rulesOut(payment)) {
                events.add(payments.change(payment, template, Phase.RULE_OUT, events.isEmpty()));
            }
        }
        return events;
    }
}
