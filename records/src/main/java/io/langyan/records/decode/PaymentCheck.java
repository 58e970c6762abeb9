package io.langyan.records.decode;

import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.Payment;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks payments. */
final class PaymentCheck implements RecordCheck<Payment> {
    /** Codes of ISO 4217 that stand for no money: no currency, and tests. */
    private static final Set<String> NO_MONEY = Set.of("XXX", "XTS");

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !NO_MONEY.contains(code))
            .collect(Collectors.toUnmodifiableSet());

    private final TextChecks texts = new TextChecks(Payment.getClassSchema(), Set.of());
    private final PhoneNumbers numbers;

    PaymentCheck(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void check(Payment payment, long arrival) throws Rejection {
        texts.check(payment);
        Limits.happened(payment.getEventTime(), "eventTime", arrival);
        Limits.amount(payment.getAmountMinor(), 1, "amountMinor");
        if (!CURRENCIES.contains(payment.getCurrency())) {
            throw new Rejection(
                    ReasonCode.BAD_CURRENCY,
                    "field currency: expected a code of ISO 4217, but found " + Wording.quoted(payment.getCurrency())
                            + "; for yuan write CNY");
        }
        Limits.possibleNumber(payment.getDebtor().getMsisdn(), "debtor.msisdn", numbers);
        Limits.possibleNumber(payment.getCreditor().getMsisdn(), "creditor.msisdn", numbers);
    }

    @Override
    public long eventTime(Payment payment) {
        return payment.getEventTime();
    }
}
