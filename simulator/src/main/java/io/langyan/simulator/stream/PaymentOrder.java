package io.langyan.simulator.stream;

import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.simulator.people.Account;

/**
 * What somebody wants to pay: how much of it there is is for the {@link Ledger} to say when the time has come. A transfer
 * by mobile bank unless told otherwise. Amounts are in fen.
 */
public final class PaymentOrder {
    private final String id;
    private final Account from;
    private final Account to;
    private final long time;
    private PaymentKind kind = PaymentKind.TRANSFER;
    private PaymentChannel channel = PaymentChannel.MOBILE;
    private String note;
    private long amount;
    private double share;
    private long limit = Long.MAX_VALUE;
    private long least = 1;
    private boolean partly;
    private boolean refused;
    private Booked booked = (order, paid) -> {};

    /** Told of an order that became a payment. */
    @FunctionalInterface
    public interface Booked {
        /** The payment of that order moved so much, in fen. */
        void booked(PaymentOrder order, long amount);
    }

    private PaymentOrder(String id, Account from, Account to, long time) {
        this.id = id;
        this.from = from;
        this.to = to;
        this.time = time;
    }

    /**
     * An order.
     *
     * @param id the endToEndId
     * @param time when it is accepted, in epoch milliseconds
     */
    public static PaymentOrder of(String id, Account from, Account to, long time) {
        return new PaymentOrder(id, from, to, time);
    }

    /** Pays that many yuan. */
    public PaymentOrder yuan(long yuan) {
        amount = yuan * 100;
        return this;
    }

    /** Pays that many fen. */
    public PaymentOrder fen(long fen) {
        amount = fen;
        return this;
    }

    /** Pays a share of what is there when the time comes, 0 to 1; 1 leaves nothing. */
    public PaymentOrder share(double part) {
        share = part;
        return this;
    }

    /** Pays at most that many yuan. */
    public PaymentOrder atMostYuan(long yuan) {
        limit = yuan * 100;
        return this;
    }

    /** Does not pay at all where it would be less than so many yuan. */
    public PaymentOrder atLeastYuan(long yuan) {
        least = yuan * 100;
        return this;
    }

    /** Pays what there is where that is less than wanted. */
    public PaymentOrder orWhatIsThere() {
        partly = true;
        return this;
    }

    /** Makes it another kind of payment. */
    public PaymentOrder as(PaymentKind newKind) {
        kind = newKind;
        return this;
    }

    /** Orders it another way. */
    public PaymentOrder by(PaymentChannel newChannel) {
        channel = newChannel;
        return this;
    }

    /** Says what it is for. */
    public PaymentOrder saying(String text) {
        note = text;
        return this;
    }

    /** Is refused by the bank: the money stays where it is. */
    public PaymentOrder refused() {
        refused = true;
        return this;
    }

    /** Tells somebody once it is booked. */
    public PaymentOrder then(Booked listener) {
        booked = listener;
        return this;
    }

    /** The endToEndId. */
    public String id() {
        return id;
    }

    /** Who pays. */
    public Account from() {
        return from;
    }

    /** Who is paid. */
    public Account to() {
        return to;
    }

    /** When, in epoch milliseconds. */
    public long time() {
        return time;
    }

    PaymentKind kind() {
        return kind;
    }

    PaymentChannel channel() {
        return channel;
    }

    String note() {
        return note;
    }

    boolean isRefused() {
        return refused;
    }

    /** What moves when so much is there, in fen; 0 where nothing does. */
    long amountOf(long available) {
        long wanted = Math.min(limit, share > 0 ? part(available) : amount);
        if (wanted > available) {
            wanted = partly ? available : 0;
        }
        return wanted < least ? 0 : wanted;
    }

    /** People name round sums, unless everything has to go. */
    private long part(long available) {
        if (share >= 1) {
            return available;
        }
        long exact = (long) (available * share);
        long step = exact >= 1_000_000 ? 10_000 : 100;
        return exact - exact % step;
    }

    void tell(long moved) {
        booked.booked(this, moved);
    }

    /** The time alone: never an account. */
    @Override
    public String toString() {
        return "PaymentOrder[" + time + "]";
    }
}
