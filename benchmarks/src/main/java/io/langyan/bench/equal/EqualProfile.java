package io.langyan.bench.equal;

/**
 * What the hand-written operator with Langyan's guarantees remembers of a person. Payments lie in time order: raw while a
 * late record can still change what they cause, then without their identities while they count for a day's sum, then as
 * the newest payment to each payee. Risky calls lie in the order they came in.
 */
final class EqualProfile {
    static final long NO_TIMER = Long.MAX_VALUE;

    final PaymentRows payments;
    final CallRows calls;
    final PayeeRows payees;
    long timer = NO_TIMER;

    EqualProfile() {
        this(new PaymentRows(2), new CallRows(0), new PayeeRows(0));
    }

    EqualProfile(PaymentRows payments, CallRows calls, PayeeRows payees) {
        this.payments = payments;
        this.calls = calls;
        this.payees = payees;
    }

    EqualProfile copy() {
        EqualProfile copy = new EqualProfile(payments.copy(), calls.copy(), payees.copy());
        copy.timer = timer;
        return copy;
    }
}
