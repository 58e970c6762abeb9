package io.langyan.simulator.life;

import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.people.Company;
import io.langyan.simulator.people.Numbers;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.PaymentOrder;
import io.langyan.simulator.stream.PhoneCall;
import io.langyan.simulator.stream.Side;

/**
 * What went on before the period, thinned out: of each person a call to or from those whom he or she usually talks to,
 * and a payment to those usually paid. Without it everybody would be a stranger to everybody on the first day.
 */
final class Past {
    /** Of what everybody does in the past in all, whatever its days. */
    private static final double CALLS = 12;

    private static final double PURCHASES = 8;
    private static final double TRANSFERS = 6;
    private static final double SUPPLIES = 14;

    private final City city;
    private final PaymentHabits payments;

    Past(City city, PaymentHabits payments) {
        this.city = city;
        this.payments = payments;
    }

    /** A day of the past, of which there are so many in all. */
    void play(Person person, long day, int days, Dice dice) {
        for (int count = dice.poisson(CALLS / days); count > 0; count--) {
            call(person, time(day, DayShape.CALLS, dice), dice);
        }
        for (int count = dice.poisson(PURCHASES / days); count > 0; count--) {
            city.ledger()
                    .add(PaymentOrder.of(
                                    dice.identifier(),
                                    person.main(),
                                    city.people().merchant(dice),
                                    time(day, DayShape.SHOPPING, dice))
                            .fen((long) Math.max(100, dice.logNormal(2_600, 1.1)))
                            .as(PaymentKind.MERCHANT)
                            .by(PaymentChannel.QR));
        }
        for (int count = dice.poisson(TRANSFERS / days); count > 0; count--) {
            transfer(person, time(day, DayShape.TRANSFERS, dice), dice);
        }
    }

    /** A day of a company's past. */
    void play(Company company, long day, int days, Dice dice) {
        for (int count = dice.poisson(SUPPLIES / days); count > 0; count--) {
            city.ledger()
                    .add(PaymentOrder.of(
                                    dice.identifier(),
                                    company.account(),
                                    company.supplier(dice),
                                    time(day, DayShape.OFFICE, dice))
                            .yuan(Math.max(50, (long) (company.size() * dice.logNormal(6_000, 1.0))))
                            .by(PaymentChannel.WEB)
                            .saying("货款"));
        }
    }

    private static long time(long day, DayShape shape, Dice dice) {
        return day + dice.weighted(shape.weights()) * CityClock.HOUR + dice.between(0, CityClock.HOUR - 1);
    }

    private void call(Person person, long time, Dice dice) {
        boolean abroad = person.relativesAbroad() > 0 && dice.chance(0.3);
        String outside = abroad
                ? person.relativeAbroad(dice.below(person.relativesAbroad()))
                : city.people().outsider(person, dice);
        Side other = abroad || dice.chance(0.35)
                ? Side.of(outside)
                : Side.of(city.people().acquaintance(person, dice));
        if (dice.chance(0.06)) {
            other = Side.of(dice.chance(0.5) ? Numbers.bank(person.index()) : Numbers.insurer(person.index()));
        }
        if (other.person() != person) {
            boolean placed = !abroad && dice.chance(0.5);
            Side own = Side.of(person);
            city.exchange()
                    .call(PhoneCall.answered(
                            dice.identifier(),
                            placed ? own : other,
                            placed ? other : own,
                            time + 15_000,
                            time + 15_000 + Talk.between(dice)));
        }
    }

    private void transfer(Person person, long time, Dice dice) {
        if (person.rents() && dice.chance(0.25)) {
            city.ledger()
                    .add(PaymentOrder.of(dice.identifier(), person.main(), payments.landlord(person), time)
                            .yuan(1_200 + 100L * (person.index() % 23))
                            .saying("房租"));
        } else if (dice.chance(0.35)) {
            city.ledger()
                    .add(PaymentOrder.of(
                                    dice.identifier(),
                                    person.main(),
                                    city.people().outsiderAccount(person, dice),
                                    time)
                            .yuan(Math.max(10, (long) dice.logNormal(500, 1.1))));
        } else {
            Person friend = city.people().acquaintance(person, dice);
            if (friend != person) {
                city.ledger()
                        .add(PaymentOrder.of(
                                        dice.identifier(),
                                        person.main(),
                                        dice.chance(0.5) ? friend.wallet() : friend.main(),
                                        time)
                                .yuan(Math.max(10, (long) dice.logNormal(350, 1.1))));
            }
        }
    }
}
