package io.langyan.simulator.life;

import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.people.Job;
import io.langyan.simulator.people.Numbers;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.Hour;
import io.langyan.simulator.stream.PhoneCall;
import io.langyan.simulator.stream.Side;

/** Everyday calls: to family and friends, from couriers, firms and banks, and from people who sell something. */
final class CallHabits {
    /** Calls placed in a day by an average person, to reach the records a day of DOMAIN 6.1. */
    private static final double PLACED = 2.6;

    private static final double FROM_OUTSIDE = 0.55;
    private static final double FROM_FIRMS = 0.65;
    private static final double FROM_SELLERS = 0.28;
    private static final double FROM_COURIERS = 0.2;
    private static final double FROM_ABROAD = 0.35;
    private static final double PARCELS = 30;
    private static final double ANSWERED = 0.66;
    private static final double SECOND_PHONE = 0.2;
    private static final int SELLERS = 60;
    private static final int FIRMS = 900;

    private final City city;
    private final Agenda agenda;

    CallHabits(City city, Agenda agenda) {
        this.city = city;
        this.agenda = agenda;
    }

    void play(Person person, Hour hour, Dice dice) {
        double calls = person.callRate() * DayShape.CALLS.at(hour);
        repeat(dice, PLACED * calls, time -> place(person, time, dice), hour);
        repeat(dice, FROM_OUTSIDE * calls, time -> fromOutside(person, time, dice), hour);
        double office = DayShape.OFFICE.at(hour) * (hour.workday() ? 1.2 : 0.5);
        double strangers = person.job() == Job.SALES ? 4 : 1;
        repeat(dice, FROM_FIRMS * strangers * office, time -> fromFirm(person, time, dice), hour);
        repeat(dice, FROM_SELLERS * office, time -> fromSeller(person, time, dice), hour);
        double delivery = DayShape.DELIVERY.at(hour);
        repeat(dice, FROM_COURIERS * delivery, time -> fromCourier(person, time, dice), hour);
        if (person.job() == Job.COURIER) {
            repeat(dice, PARCELS * delivery, time -> deliver(person, time, dice), hour);
        }
        if (person.relativesAbroad() > 0) {
            repeat(dice, FROM_ABROAD * DayShape.CALLS.at(hour), time -> fromAbroad(person, time, dice), hour);
        }
    }

    private interface Act {
        void at(long time);
    }

    private static void repeat(Dice dice, double mean, Act act, Hour hour) {
        for (int count = dice.poisson(mean); count > 0; count--) {
            act.at(hour.begin() + dice.between(0, CityClock.HOUR - 1));
        }
    }

    private void place(Person person, long time, Dice dice) {
        Side own = own(person, time, dice);
        switch (dice.weighted(0.70, 0.16, 0.08, 0.03, 0.03)) {
            case 0 -> {
                Person friend = city.people().acquaintance(person, dice);
                ring(own, Side.of(friend), time, Talk.between(dice), ANSWERED, dice);
            }
            case 1 ->
                ring(own, Side.of(city.people().outsider(person, dice)), time, Talk.between(dice), ANSWERED, dice);
            case 2 -> ring(own, Side.of(Numbers.fixed(dice.below(FIRMS))), time, Talk.business(dice), 0.8, dice);
            case 3 -> ring(own, Side.of(Numbers.bank(person.index())), time, Talk.hotline(dice), 0.95, dice);
            default -> ring(own, Side.of(Numbers.service400(dice.below(FIRMS))), time, Talk.hotline(dice), 0.9, dice);
        }
    }

    private void fromOutside(Person person, long time, Dice dice) {
        ring(
                Side.of(city.people().outsider(person, dice)),
                own(person, time, dice),
                time,
                Talk.between(dice),
                ANSWERED,
                dice);
    }

    /** Craftsmen, agents, clients, schools, clinics, customer service: most of them never called before. */
    private void fromFirm(Person person, long time, Dice dice) {
        String number = switch (dice.weighted(0.5, 0.28, 0.07, 0.06, 0.09)) {
            case 0 -> Numbers.stranger(dice.any());
            case 1 -> Numbers.fixed(dice.below(FIRMS));
            case 2 -> Numbers.bank(person.index());
            case 3 -> Numbers.insurer(dice.any());
            default -> Numbers.service400(dice.below(FIRMS));
        };
        ring(Side.of(number), own(person, time, dice), time, Talk.business(dice), 0.75, dice);
    }

    private void fromSeller(Person person, long time, Dice dice) {
        int seller = dice.below(SELLERS);
        String number = switch (seller % 4) {
            case 0, 1 -> Numbers.virtual(seller);
            case 2 -> Numbers.service95(seller);
            default -> Numbers.service400(FIRMS + seller);
        };
        ring(Side.of(number), own(person, time, dice), time, Talk.unwanted(dice), 0.5, dice);
    }

    private void fromCourier(Person person, long time, Dice dice) {
        long courier = person.household() / 50 * 4L + dice.below(4);
        String number = dice.chance(0.3) ? Numbers.virtual(courier) : Numbers.stranger(-courier);
        ring(Side.of(number), own(person, time, dice), time, Talk.atTheDoor(dice), 0.8, dice);
    }

    private void deliver(Person courier, long time, Dice dice) {
        Person customer = city.people()
                .person((courier.index() + 1 + dice.below(3_000))
                        % city.people().size());
        ring(Side.of(courier), own(customer, time, dice), time, Talk.atTheDoor(dice), 0.8, dice);
    }

    private void fromAbroad(Person person, long time, Dice dice) {
        String number = person.relativeAbroad(dice.below(person.relativesAbroad()));
        ring(Side.of(number), Side.of(person), time, Talk.withFamily(dice), 0.8, dice);
    }

    /** Usually the first phone; a second one, as long as its number is the person's. */
    private Side own(Person person, long time, Dice dice) {
        boolean second = dice.chance(SECOND_PHONE);
        boolean after = time >= city.clock().handover();
        if (second && person.hasSecondPhone() && !(after && person.givesUpPhone())) {
            return Side.of(person, 1);
        }
        Person former = second && after ? city.people().formerOwner(person) : null;
        return former == null ? Side.of(person) : Side.takenOver(person, former);
    }

    private void ring(Side caller, Side callee, long time, long talk, double answered, Dice dice) {
        String reference = dice.identifier();
        boolean free = isFree(caller, time, time + talk) && isFree(callee, time, time + talk);
        if (free && caller.person() != null && caller.person() == callee.person()) {
            return;
        }
        if (free && dice.chance(answered)) {
            long pickup = time + 15_000;
            city.exchange().call(PhoneCall.answered(reference, caller, callee, pickup, pickup + talk));
        } else if (isFree(caller, time, time + talk)) {
            city.exchange().call(PhoneCall.missed(reference, caller, callee, time));
        }
    }

    private boolean isFree(Side side, long from, long to) {
        return side.person() == null || !agenda.isBusy(side.person(), from, to);
    }
}
