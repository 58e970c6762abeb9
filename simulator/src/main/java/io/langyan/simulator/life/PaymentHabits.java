package io.langyan.simulator.life;

import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.AgeGroup;
import io.langyan.simulator.people.Bank;
import io.langyan.simulator.people.Job;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.people.Population;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.Hour;
import io.langyan.simulator.stream.PaymentOrder;

/** Everyday payments: codes scanned by the dozen, a few transfers, and what the month brings. */
final class PaymentHabits {
    private static final double PURCHASES = 2.15;
    private static final double TRANSFERS = 0.62;
    private static final double RED_PACKETS = 0.12;
    private static final double CODE_BY_CARD = 0.7;
    private static final int UTILITIES = 20;
    private static final int LENDERS = 5;
    private static final int BROKERS = 40;
    private static final int PENSIONS = 70;
    private static final int PENSION_DAY = 15;
    private static final double REFUSED = 0.02;

    private final City city;

    PaymentHabits(City city) {
        this.city = city;
    }

    void play(Person person, Hour hour, Dice dice) {
        double rate = person.paymentRate();
        for (int count = dice.poisson(PURCHASES * rate * DayShape.SHOPPING.at(hour)); count > 0; count--) {
            purchase(person, time(hour, dice), dice);
        }
        double transfers = TRANSFERS * (0.4 + 0.6 * rate) * DayShape.TRANSFERS.at(hour);
        for (int count = dice.poisson(transfers); count > 0; count--) {
            transfer(person, time(hour, dice), dice);
        }
        for (int count = dice.poisson(RED_PACKETS * rate * DayShape.TRANSFERS.at(hour)); count > 0; count--) {
            redPacket(person, time(hour, dice), dice);
        }
        if (person.job() == Job.RETIRED && hour.dayOfMonth() == PENSION_DAY && hour.ofDay() == 8) {
            pay(PaymentOrder.of(dice.identifier(), Population.institution(PENSIONS), person.main(), time(hour, dice))
                    .yuan(2_400 + 100L * (person.index() % 40))
                    .saying("养老金"));
        }
        if (person.rents() && hour.ofDay() == 9 + person.index() % 12 && hour.dayOfMonth() == 1 + person.index() % 28) {
            rent(person, time(hour, dice), dice);
        }
    }

    private static long time(Hour hour, Dice dice) {
        return hour.begin() + dice.between(0, CityClock.HOUR - 1);
    }

    private void purchase(Person person, long time, Dice dice) {
        Account shop = city.people().merchant(dice);
        boolean online = dice.chance(0.12);
        long fen = (long) dice.logNormal(online ? 8_800 : 2_600, 1.1);
        Account from = dice.chance(CODE_BY_CARD) ? person.main() : person.wallet();
        pay(PaymentOrder.of(dice.identifier(), from, shop, time)
                .fen(Math.max(100, fen))
                .as(PaymentKind.MERCHANT)
                .by(online ? PaymentChannel.THIRD_PARTY : dice.chance(0.92) ? PaymentChannel.QR : PaymentChannel.POS));
        if (online && dice.chance(0.08)) {
            long later = time + dice.between(2 * CityClock.HOUR, 60 * CityClock.HOUR);
            pay(PaymentOrder.of(dice.identifier(), shop, from, later)
                    .fen(Math.max(100, fen))
                    .as(PaymentKind.REFUND)
                    .by(PaymentChannel.THIRD_PARTY));
        }
    }

    private void transfer(Person person, long time, Dice dice) {
        String id = dice.identifier();
        Account main = person.main();
        switch (dice.weighted(0.30, 0.14, 0.06, 0.14, 0.07, 0.09, 0.05, 0.015, 0.12, 0.015)) {
            case 0 -> toFriend(person, id, time, dice);
            case 1 -> toOutsider(person, id, time, dice);
            case 2 -> toStranger(person, id, time, dice);
            case 3 -> own(person, id, time, dice);
            case 4 ->
                institution(PaymentOrder.of(id, main, Population.institution(dice.below(UTILITIES)), time)
                        .fen((long) dice.logNormal(12_000, 0.7)));
            case 5 ->
                institution(PaymentOrder.of(id, main, lender(person), time).yuan((long) dice.logNormal(1_800, 0.9)));
            case 6 -> cashOut(person, id, time, dice);
            case 7 -> loan(person, id, time, dice);
            case 8 -> topUp(person, id, time, dice);
            default ->
                institution(PaymentOrder.of(id, main, broker(person), time).share(0.2 + 0.7 * dice.unit()));
        }
    }

    private void institution(PaymentOrder order) {
        pay(order);
    }

    private void toFriend(Person person, String id, long time, Dice dice) {
        Person friend = city.people().acquaintance(person, dice);
        if (friend != person) {
            Account to = dice.chance(0.5) ? friend.wallet() : friend.main();
            Account from = to.bank() == person.wallet().bank() ? person.wallet() : person.main();
            pay(PaymentOrder.of(id, from, to, time).yuan(sum(dice, 420, 1.3)).by(channel(from)));
        }
    }

    private void toOutsider(Person person, String id, long time, Dice dice) {
        pay(PaymentOrder.of(id, person.main(), city.people().outsiderAccount(person, dice), time)
                .yuan(sum(dice, 700, 1.4))
                .saying(dice.chance(0.3) ? "生活费" : null));
    }

    /** Second-hand goods, craftsmen, tutors, deposits: somebody never paid before. */
    private void toStranger(Person person, String id, long time, Dice dice) {
        Account to = dice.chance(0.75)
                ? city.people().personal(dice.any(), false)
                : city.people().corporate(dice.any(), dice.chance(0.4));
        if (dice.chance(REFUSED)) {
            pay(PaymentOrder.of(dice.identifier(), person.main(), to, time)
                    .yuan(sum(dice, 900, 1.4))
                    .refused());
        }
        pay(PaymentOrder.of(id, person.main(), to, time + CityClock.MINUTE)
                .yuan(sum(dice, 900, 1.4))
                .saying(dice.chance(0.3) ? dice.chance(0.5) ? "货款" : "定金" : null));
    }

    private void own(Person person, String id, long time, Dice dice) {
        if (person.hasSecondCard()) {
            boolean out = dice.chance(0.5);
            Account from = out ? person.main() : person.second();
            Account to = out ? person.second() : person.main();
            pay(PaymentOrder.of(id, from, to, time)
                    .share(0.1 + 0.85 * dice.unit())
                    .atLeastYuan(100));
        }
    }

    private void topUp(Person person, String id, long time, Dice dice) {
        pay(PaymentOrder.of(id, person.main(), person.wallet(), time)
                .yuan(100L * dice.between(2, 15))
                .by(PaymentChannel.THIRD_PARTY));
    }

    private void cashOut(Person person, String id, long time, Dice dice) {
        boolean counter = person.age() == AgeGroup.SENIOR && dice.chance(0.4);
        pay(PaymentOrder.of(
                        id,
                        person.main(),
                        Population.institution(person.main().bank().ordinal()),
                        time)
                .yuan(100L * dice.between(3, counter ? 200 : 40))
                .as(PaymentKind.CASH_WITHDRAWAL)
                .by(counter ? PaymentChannel.COUNTER : PaymentChannel.ATM));
    }

    /** A loan is drawn, and often something is paid with it the same day. */
    private void loan(Person person, String id, long time, Dice dice) {
        if (person.age() != AgeGroup.ADULT) {
            return;
        }
        long yuan = 1_000L * dice.between(2, 40);
        pay(PaymentOrder.of(id, lender(person), person.main(), time).yuan(yuan).as(PaymentKind.LOAN_DISBURSEMENT));
        if (dice.chance(0.6)) {
            long later = time + dice.between(5 * CityClock.MINUTE, 8 * CityClock.HOUR);
            Account to = dice.chance(0.5) ? city.people().shop(dice.below(500)) : lender(person);
            pay(PaymentOrder.of(dice.identifier(), person.main(), to, later)
                    .yuan(yuan * 9 / 10)
                    .as(to.bank() == person.wallet().bank() ? PaymentKind.MERCHANT : PaymentKind.TRANSFER));
        }
    }

    private void redPacket(Person person, long time, Dice dice) {
        Person friend = city.people().acquaintance(person, dice);
        if (friend != person) {
            pay(PaymentOrder.of(dice.identifier(), person.wallet(), friend.wallet(), time)
                    .fen(100L * dice.between(1, 200))
                    .by(PaymentChannel.THIRD_PARTY));
        }
    }

    private void rent(Person person, long time, Dice dice) {
        pay(PaymentOrder.of(dice.identifier(), person.main(), landlord(person), time)
                .yuan(1_200 + 100L * (person.index() % 23))
                .saying("房租"));
    }

    /** The account that somebody's rent goes to. */
    Account landlord(Person person) {
        return city.people().personal(-1 - person.index() / 4, false);
    }

    private static Account lender(Person person) {
        return Population.institution(30 + person.index() % LENDERS);
    }

    private static Account broker(Person person) {
        return Population.institution(BROKERS + person.index() % 3);
    }

    private static long sum(Dice dice, double median, double sigma) {
        long yuan = Math.max(1, (long) dice.logNormal(median, sigma));
        return yuan >= 300 && dice.chance(0.7) ? yuan - yuan % 100 : yuan;
    }

    private static PaymentChannel channel(Account from) {
        return from.bank() == Bank.WALLET ? PaymentChannel.THIRD_PARTY : PaymentChannel.MOBILE;
    }

    private void pay(PaymentOrder order) {
        city.ledger().add(order);
    }
}
