package io.langyan.simulator.life;

import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.people.Numbers;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.Hour;
import io.langyan.simulator.stream.Side;

/** Everyday short messages: nearly all are codes and notices that companies send from 106 ports. */
final class MessageHabits {
    private static final double NOTICES = 2.2;
    private static final double PRIVATE = 0.15;
    private static final int PORTS = 300;

    private final City city;

    MessageHabits(City city) {
        this.city = city;
    }

    void play(Person person, Hour hour, Dice dice) {
        double busy = DayShape.SHOPPING.at(hour);
        for (int count = dice.poisson(NOTICES * busy); count > 0; count--) {
            long time = hour.begin() + dice.between(0, CityClock.HOUR - 1);
            city.exchange().sms(dice.identifier(), Side.of(Numbers.port(dice.below(PORTS))), Side.of(person), time);
        }
        for (int count = dice.poisson(PRIVATE * person.callRate() * DayShape.CALLS.at(hour)); count > 0; count--) {
            long time = hour.begin() + dice.between(0, CityClock.HOUR - 1);
            Person friend = city.people().acquaintance(person, dice);
            city.exchange().sms(dice.identifier(), Side.of(person), Side.of(friend), time);
        }
    }
}
