package io.langyan.simulator.stream;

import io.langyan.schema.AccountType;
import io.langyan.schema.Party;
import io.langyan.schema.Payment;
import io.langyan.schema.PaymentStatus;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Bank;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The accounts of the city's banks. Orders are booked in the order of their times, so that what an account has left is
 * right in every record, and put on the timeline as the banks report them. Not thread-safe.
 */
public final class Ledger {
    private static final long PURPOSE = 23;
    private static final int ROOM = 1024;

    private final Timeline timeline;
    private final Dice dice;
    private final PriorityQueue<Entry> orders = new PriorityQueue<>();
    private long[] balances;
    private int opened;
    private long added;
    private long skipped;

    private record Entry(long time, long number, PaymentOrder order) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int order = Long.compare(time, other.time);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    /**
     * Empty accounts.
     *
     * @param accounts how many places the accounts of people and companies take
     */
    public Ledger(long seed, int accounts, Timeline timeline) {
        this.timeline = timeline;
        this.balances = new long[accounts + ROOM];
        this.opened = accounts;
        this.dice = Dice.of(seed, PURPOSE, 0, 0);
    }

    /** A place for another account. */
    public int open() {
        if (opened == balances.length) {
            balances = Arrays.copyOf(balances, balances.length + ROOM + balances.length / 4);
        }
        return opened++;
    }

    /** Puts so many fen on an account before life begins. */
    public void endow(Account account, long fen) {
        balances[account.place()] = fen;
    }

    /** How much is on an account now, in fen. */
    public long balance(Account account) {
        return balances[account.place()];
    }

    /** Takes an order; its time must not be before what was booked last. */
    public void add(PaymentOrder order) {
        orders.add(new Entry(order.time(), added++, order));
    }

    /** How many orders wait for their time. */
    public int waiting() {
        return orders.size();
    }

    /** How many orders were given up because too little was there. */
    public long skipped() {
        return skipped;
    }

    /** Books all orders whose time is before a moment, and what follows from them until then. */
    public void book(long until) {
        while (!orders.isEmpty() && orders.peek().time < until) {
            PaymentOrder order = orders.poll().order;
            boolean counted = order.from().isReported();
            long available = counted ? balances[order.from().place()] : Long.MAX_VALUE;
            long amount = order.amountOf(available);
            if (amount == 0) {
                skipped++;
            } else if (order.isRefused()) {
                report(order, amount, PaymentStatus.REJECTED);
            } else {
                move(order, amount);
            }
        }
    }

    private void move(PaymentOrder order, long amount) {
        if (order.from().isReported()) {
            balances[order.from().place()] -= amount;
        }
        if (order.to().isReported()) {
            balances[order.to().place()] += amount;
        }
        report(order, amount, PaymentStatus.ACCEPTED);
        order.tell(amount);
    }

    private void report(PaymentOrder order, long amount, PaymentStatus status) {
        Bank reporter =
                order.from().isReported() ? order.from().bank() : order.to().bank();
        Payment payment = new Payment();
        payment.setEndToEndId(order.id());
        payment.setKind(order.kind());
        payment.setStatus(status);
        payment.setEventTime(order.time());
        payment.setAmountMinor(amount);
        payment.setCurrency("CNY");
        payment.setDebtor(party(order.from(), reporter));
        payment.setCreditor(party(order.to(), reporter));
        payment.setChannel(order.channel());
        payment.setRemittanceInformation(reporter.givesNote() ? order.note() : null);
        payment.setFeed(reporter.feed());
        if (status == PaymentStatus.ACCEPTED) {
            payment.setDebtorBalanceAfter(balance(order.from(), reporter));
            payment.setCreditorBalanceAfter(balance(order.to(), reporter));
        }
        timeline.add(payment, order.time() + dice.between(40, 1_200));
    }

    private Long balance(Account account, Bank reporter) {
        boolean said = account.isReported() && account.bank() == reporter && reporter.givesBalance();
        return said ? balances[account.place()] : null;
    }

    /** A bank knows its own customers; of others it knows the account. */
    private static Party party(Account account, Bank reporter) {
        boolean own = account.bank() == reporter && account.holder() != null;
        boolean names = own && (reporter.namesPerson() || account.type() == AccountType.CORPORATE);
        boolean known = own && account.holder().isKnown();
        Party party = new Party();
        party.setAccountId(account.id());
        party.setAccountType(account.type());
        party.setPersonId(names && known ? account.holder().id() : null);
        party.setMsisdn(own && reporter.givesNumber() ? account.holder().number(0) : null);
        party.setAgent(account.bank().name());
        party.setDivision(reporter.givesDivision() ? account.division() : null);
        return party;
    }
}
