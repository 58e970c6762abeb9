package io.langyan.records.event;

import io.langyan.engine.event.Event;
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

    RoutedEvent event(Payment payment, EventTemplate template, boolean primary) {
        io.langyan.schema.Party own = template.ofCreditor() ? payment.getCreditor() : payment.getDebtor();
        io.langyan.schema.Party other = template.ofCreditor() ? payment.getDebtor() : payment.getCreditor();
        Event.Builder event = Event.of(template.type(), payment.getEventTime())
                .ids(payment.getEndToEndId() + "/" + payment.getStatus(), payment.getEndToEndId())
                .subject(null, own.getDivision());
        template.fill(payment, event);
        return new RoutedEvent.Builder(event.build(), Topic.PAYMENTS, subject(own))
                .primary(primary)
                .foreignCurrency(!CNY.equals(payment.getCurrency()))
                .counterparty(template.counterparty(counterparty(other)))
                .build();
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
