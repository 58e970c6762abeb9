package io.langyan.simulator.life;

import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.people.Company;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.people.Population;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.Hour;
import io.langyan.simulator.stream.Ledger;

/** The honest life of everybody, hour by hour. What somebody does in an hour follows from the seed, the person and the hour. */
public final class Everyday {
    private static final long PERSON = 31;
    private static final long COMPANY = 32;
    private static final long MONEY = 33;
    private static final long PAST = 34;
    private static final double MAIN = 1_300_000;
    private static final double SECOND = 900_000;
    private static final double TERM = 5_000_000;
    private static final double COMPANY_MONEY = 40_000_000;

    private final City city;
    private final CallHabits calls;
    private final MessageHabits messages;
    private final PaymentHabits payments;
    private final CompanyLife companies;
    private final Past past;

    /** The life of a city whose people are sometimes busy. */
    public Everyday(City city, Agenda agenda) {
        this.city = city;
        this.calls = new CallHabits(city, agenda);
        this.messages = new MessageHabits(city);
        this.payments = new PaymentHabits(city);
        this.companies = new CompanyLife(city);
        this.past = new Past(city, payments);
    }

    /** Puts on everybody's accounts what is there when the period begins. */
    public void endow() {
        Population people = city.people();
        Ledger ledger = city.ledger();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.person(i);
            Dice dice = Dice.of(city.seed(), MONEY, i, 0);
            ledger.endow(person.wallet(), (long) (person.wealth() * dice.logNormal(90_000, 0.6)));
            ledger.endow(person.main(), (long) (person.wealth() * dice.logNormal(MAIN, 0.6)));
            if (person.hasSecondCard()) {
                ledger.endow(person.second(), (long) (person.wealth() * dice.logNormal(SECOND, 0.9)));
            }
            if (person.hasTermDeposit()) {
                ledger.endow(
                        person.term(), (long) (person.wealth() * dice.logNormal(TERM, 0.6)) / 1_000_000 * 1_000_000);
            }
        }
        for (int i = 0; i < people.companies(); i++) {
            Company company = people.company(i);
            Dice dice = Dice.of(city.seed(), MONEY, i, 1);
            ledger.endow(company.account(), (long) (company.size() * dice.logNormal(COMPANY_MONEY, 0.5)));
        }
    }

    /** Plays an hour of the period. */
    public void play(Hour hour) {
        Population people = city.people();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.person(i);
            Dice dice = Dice.of(city.seed(), PERSON, i, hour.number());
            calls.play(person, hour, dice);
            messages.play(person, hour, dice);
            payments.play(person, hour, dice);
        }
        for (int i = 0; i < people.companies(); i++) {
            companies.play(people.company(i), hour, Dice.of(city.seed(), COMPANY, i, hour.number()));
        }
    }

    /**
     * Plays a day of the past, of which there are so many.
     *
     * @param day counted down to -1
     */
    public void playPast(int day, int days) {
        Population people = city.people();
        long begin = city.clock().hour(day * 24);
        for (int i = 0; i < people.size(); i++) {
            past.play(people.person(i), begin, days, Dice.of(city.seed(), PAST, i, day));
        }
        for (int i = 0; i < people.companies(); i++) {
            past.play(people.company(i), begin, days, Dice.of(city.seed(), PAST, -1 - i, day));
        }
    }
}
