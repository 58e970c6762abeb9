package io.langyan.simulator.cases;

import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.life.Agenda;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.PaymentOrder;
import java.util.ArrayList;
import java.util.List;

/** The scene of a swindle: a gang with its numbers and accounts, and the way in which it departs from the playbook. */
final class Swindle extends Scene {
    /** How often the bank refuses a first, too large payment; the swindler knows what to do. */
    private static final double REFUSED = 0.1;

    private final Gang gang;
    private final Laundry laundry;
    private final Adaptation adaptation;
    private Account introduced;

    /** When the money leaves, while or after the victim is talked to. */
    record Sitting(long paysFrom, long paysUntil) {}

    Swindle(
            City city,
            Agenda agenda,
            CaseFile file,
            Dice dice,
            long begin,
            long room,
            Gang gang,
            Laundry laundry,
            Adaptation adaptation) {
        super(city, agenda, file, dice, begin, room);
        this.gang = gang;
        this.laundry = laundry;
        this.adaptation = adaptation;
    }

    boolean is(Adaptation other) {
        return adaptation == other;
    }

    /** The gang's number of a kind; where it adapts, a local mobile instead. */
    String number(NumberKind kind) {
        return gang.number(effective(kind), begin(), dice());
    }

    private NumberKind effective(NumberKind kind) {
        return is(Adaptation.LOCAL_NUMBER) ? NumberKind.LOCAL : kind;
    }

    /** The swindler calls and the victim talks. */
    void contact(NumberKind kind, long from, long to) {
        contact(effective(kind), number(kind), from, to);
    }

    private void contact(NumberKind kind, String number, long from, long to) {
        if (kind == NumberKind.POLICE_LIKE) {
            calledOverTrunk(number, from, to);
        } else {
            called(number, from, to);
        }
        file().contact(kind.isRisky(), from, to);
    }

    /**
     * The victim is talked to in one sitting.
     *
     * @param talk how long it usually takes until the money leaves, in minutes
     * @param paying how long the payments take, in milliseconds
     */
    Sitting sitting(NumberKind kind, double talk, long paying) {
        long start = begin() + seconds(10, 20);
        long until = start + (long) (Math.max(6, Math.min(dice().logNormal(talk, 0.45), 150)) * CityClock.MINUTE);
        switch (adaptation) {
            case SHORT_CALLS -> {
                long at = start;
                int calls = 3 + dice().below(3);
                for (int i = 0; i < calls; i++) {
                    long end = at + seconds(70, 172);
                    contact(kind, at, end);
                    at = end + minutes(1, 6);
                }
                return new Sitting(at, at + paying);
            }
            case SECOND_CALLER -> {
                long handed = start + minutes(2, 5);
                contact(kind, start, handed);
                long second = handed + minutes(2, 12);
                contact(NumberKind.FIXED, second, until + minutes(14, 18) + paying);
                return new Sitting(until + minutes(12, 14), until + minutes(12, 14) + paying);
            }
            case WAITS_AN_HOUR -> {
                contact(kind, start, until);
                long waits = until + minutes(62, 115);
                return new Sitting(waits, waits + paying);
            }
            default -> {
                boolean hangsUp = dice().chance(0.3);
                contact(kind, start, hangsUp ? until : until + paying + minutes(1, 9));
                long pays = hangsUp ? until + minutes(1, 25) : until;
                return new Sitting(pays, pays + paying);
            }
        }
    }

    /** The account that the money goes to. */
    Account payee() {
        return introduced != null ? introduced : gang.payee(is(Adaptation.COMPANY_PAYEE));
    }

    /** An account of a shell company. */
    Account shell() {
        return gang.payee(true);
    }

    /** A payment that the victim loses; it runs through the accounts of the gang. */
    PaymentOrder lose(Account from, Account to, long at) {
        boolean known = is(Adaptation.KNOWN_PAYEE);
        return pay(from, to, at).then((order, moved) -> {
            file().loss(order, moved, !known);
            laundry.received(gang, to, order.time(), dice());
        });
    }

    /** The swindler pays the victim, from an account of the gang that always has something. */
    void repay(long yuan, long at) {
        Account from = people().personal(dice().any(), true);
        pay(from, person().main(), at).yuan(yuan).then((order, moved) -> file().mark(Mark.REPAID, order.time()));
    }

    /** Little or nothing leaves first, to see whether it works; often it comes back at once. */
    long probe(Account to, long at) {
        long fen = dice().between(1, 1_000);
        pay(person().main(), to, at).fen(fen).then((order, moved) -> {
            file().mark(Mark.PROBE, order.time());
        });
        if (dice().chance(0.6)) {
            pay(to, person().main(), at + seconds(20, 60)).fen(fen);
        }
        return at + seconds(60, 180);
    }

    /** A little goes to the account that will take everything on another day. */
    void introduce(long at) {
        introduced = gang.payee(false);
        pay(person().main(), introduced, at).yuan(yuan(10, 300, 10));
    }

    /** What is on the main card goes, in the way that this gang takes it. */
    void takeAll(long at, double share) {
        switch (adaptation) {
            case CASH -> {
                long counter = at + minutes(40, 150);
                withdraw(person().main(), counter)
                        .share(share)
                        .atLeastYuan(1_000)
                        .then((order, moved) -> file().loss(order, moved, false));
            }
            case SHOP_CODES -> codesOfShops(at);
            case UNDER_LIMIT -> {
                long next = at;
                int parts = 2 + dice().below(4);
                for (int part = 0; part < parts; part++) {
                    lose(person().main(), payee(), next)
                            .share(part == parts - 1 ? share : 0.55)
                            .atMostYuan(49_000 + dice().below(999))
                            .atLeastYuan(100);
                    next += minutes(1, 7);
                }
            }
            default -> inParts(at, share);
        }
    }

    private void inParts(long at, double share) {
        int parts = 1 + dice().below(4);
        List<Account> payees = new ArrayList<>(List.of(payee()));
        long next = at;
        if (dice().chance(REFUSED)) {
            pay(person().main(), payees.get(0), next)
                    .share(0.9)
                    .atLeastYuan(100)
                    .refused();
            next += seconds(40, 150);
        }
        for (int part = 0; part < parts; part++) {
            boolean last = part == parts - 1;
            PaymentOrder order = lose(person().main(), dice().pick(payees), next)
                    .share(last ? share : 0.3 + 0.4 * dice().unit())
                    .atLeastYuan(100);
            if (last && share >= 0.9) {
                order.then((booked, moved) -> {
                    file().mark(Mark.DRAINED, booked.time());
                    file().loss(booked, moved, !is(Adaptation.KNOWN_PAYEE));
                    laundry.received(gang, booked.to(), booked.time(), dice());
                });
            }
            next += seconds(30, 300);
            if (dice().chance(0.3)) {
                payees.add(payee());
            }
        }
    }

    private void codesOfShops(long at) {
        long next = at;
        for (int i = 0; i < 4 + dice().below(5); i++) {
            pay(person().main(), people().shop(900_000 + dice().below(1_000)), next)
                    .yuan(yuan(200, 3_000, 1))
                    .orWhatIsThere()
                    .as(PaymentKind.MERCHANT)
                    .by(PaymentChannel.QR)
                    .then((order, moved) -> file().loss(order, moved, false));
            next += minutes(1, 6);
        }
    }
}
