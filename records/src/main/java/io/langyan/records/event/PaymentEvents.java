package io.langyan.records.event;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.records.Topic;
import io.langyan.schema.AccountType;
import io.langyan.schema.Payment;

/** What every event from a payment has in common. */
final class PaymentEvents {
    private static final String CNY = "CNY";

    private final RecentNumbers numbers;

    PaymentEvents(RecentNumbers numbers) {
        this.numbers = numbers;
    }

    /** What a payment did, with all fields. */
    RoutedEvent event(Payment payment, EventTemplate template, boolean primary) {
        io.langyan.schema.Party own = own(payment, template);
        io.langyan.schema.Party other = template.ofCreditor() ? payment.getDebtor() : payment.getCreditor();
        Event.Builder event = builder(payment, template).subject(null, own.getDivision());
        template.fill(payment, event);
        return new RoutedEvent.Builder(event.build(), Topic.PAYMENTS, subject(own))
                .primary(primary)
                .foreignCurrency(!CNY.equals(payment.getCurrency()))
                .counterparty(template.counterparty(counterparty(other)))
                .build();
    }

    /** What a record of a payment does to the event that another record of it tells. */
    RoutedEvent change(Payment payment, EventTemplate template, Phase phase, boolean primary) {
        Event event = builder(payment, template).change(phase).build();
        return new RoutedEvent.Builder(event, Topic.PAYMENTS, subject(own(payment, template)))
                .primary(primary)
                .build();
    }

    private static Event.Builder builder(Payment payment, EventTemplate template) {
        return Event.of(template.type(), payment.getEventTime())
                .ids(payment.getEndToEndId() + "/" + payment.getStatus(), payment.getEndToEndId());
    }

    private static io.langyan.schema.Party own(Payment payment, EventTemplate template) {
        return template.ofCreditor() ? payment.getCreditor() : payment.getDebtor();
    }

    /** Nobody is behind a bank's own account: identities need not be asked. */
    private Resolution subject(io.langyan.schema.Party party) {
        return party.getAccountType() == AccountType.INSTITUTION
                ? Resolution.done(read(party))
                : Resolution.of(read(party));
    }

    /** Nor is a shop or a bank the payer's own; all payers asking for one of them would make it a hot key. */
    private Resolution counterparty(io.langyan.schema.Party party) {
        return switch (party.getAccountType()) {
            case INSTITUTION, MERCHANT -> Resolution.done(read(party));
            case PERSONAL, CORPORATE -> Resolution.of(read(party));
        };
    }

    private Party read(io.langyan.schema.Party party) {
        String number = party.getMsisdn() == null ? null : numbers.subscriber(party.getMsisdn());
        return new Party(party.getPersonId(), party.getAccountId(), number);
    }
}
