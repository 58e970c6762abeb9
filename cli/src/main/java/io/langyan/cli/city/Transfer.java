package io.langyan.cli.city;

import io.langyan.records.Topic;
import io.langyan.schema.Party;
import io.langyan.schema.Payment;
import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.schema.PaymentStatus;
import java.util.random.RandomGenerator;

/** Describes one accepted payment: from whom, to whom, how much, how. A transfer by mobile bank unless said otherwise. */
final class Transfer {
    private final Payment.Builder payment;

    private Transfer(String id, Party from, Party to, long yuan) {
        payment = Payment.newBuilder()
                .setEndToEndId(id)
                .setKind(PaymentKind.TRANSFER)
                .setStatus(PaymentStatus.ACCEPTED)
                .setAmountMinor(yuan * 100)
                .setCurrency("CNY")
                .setDebtor(from)
                .setCreditor(to)
                .setChannel(PaymentChannel.MOBILE)
                .setFeed(from.getAgent());
    }

    /** A payment of whole yuan under that endToEndId. */
    static Transfer of(String id, Party from, Party to, long yuan) {
        return new Transfer(id, from, to, yuan);
    }

    /** Makes it another kind of payment. */
    Transfer as(PaymentKind kind) {
        payment.setKind(kind);
        return this;
    }

    /** Makes it through another channel. */
    Transfer by(PaymentChannel channel) {
        payment.setChannel(channel);
        return this;
    }

    /** Says what is left on the payer's account. */
    Transfer leavingYuan(long balance) {
        payment.setDebtorBalanceAfter(balance * 100);
        return this;
    }

    /** Says what the payment is for. */
    Transfer saying(String note) {
        payment.setRemittanceInformation(note);
        return this;
    }

    /** Happens at that moment (epoch milliseconds); the bank's feed brings it a moment later. */
    Emission at(long time, RandomGenerator random) {
        Payment built = payment.setEventTime(time).build();
        return new Emission(
                time + random.nextLong(20, 400),
                Topic.PAYMENTS,
                built.getDebtor().getAccountId(),
                built.getEndToEndId(),
                built);
    }
}
