package io.langyan.simulator.life;

import io.langyan.schema.PaymentChannel;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Company;
import io.langyan.simulator.people.Numbers;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.people.Population;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.Hour;
import io.langyan.simulator.stream.PaymentOrder;

/** What companies pay and are paid, by the hands of their clerks. */
final class CompanyLife {
    private static final double SUPPLIES = 1.2;
    private static final double NEW_SUPPLIER = 0.04;
    private static final double INCOME = 2.5;
    private static final double SALARY = 6_500;

    private final City city;

    CompanyLife(City city) {
        this.city = city;
    }

    void play(Company company, Hour hour, Dice dice) {
        if (hour.dayOfMonth() == company.payday() && hour.ofDay() == 10) {
            payroll(company, hour.begin() + dice.between(0, CityClock.HOUR / 2), dice);
        }
        double office = hour.workday() ? DayShape.OFFICE.at(hour) : 0;
        for (int count = dice.poisson(SUPPLIES * office); count > 0; count--) {
            supply(company, hour.begin() + dice.between(0, CityClock.HOUR - 1), dice);
        }
        for (int count = dice.poisson(INCOME * office); count > 0; count--) {
            income(company, hour.begin() + dice.between(0, CityClock.HOUR - 1), dice);
        }
    }

    private void payroll(Company company, long time, Dice dice) {
        Population people = city.people();
        long at = time;
        for (int i = people.firstEmployee(company); i < people.firstEmployee(company) + people.staff(); i++) {
            Person employee = people.person(i);
            if (employee.job().isEmployed()) {
                at += dice.between(300, 2_500);
                city.ledger()
                        .add(PaymentOrder.of(dice.identifier(), company.account(), employee.main(), at)
                                .yuan((long) (SALARY * Math.sqrt(employee.wealth())))
                                .by(PaymentChannel.WEB)
                                .saying("工资"));
            }
        }
    }

    private void supply(Company company, long time, Dice dice) {
        Account to = dice.chance(NEW_SUPPLIER) ? newSupplier(dice) : company.supplier(dice);
        city.ledger()
                .add(PaymentOrder.of(dice.identifier(), company.account(), to, time)
                        .yuan(round((long) (company.size() * dice.logNormal(12_000, 1.1))))
                        .by(PaymentChannel.WEB)
                        .saying(dice.chance(0.8) ? "货款" : "往来款"));
    }

    /** Craftsmen and advisers are paid on private accounts, too. */
    private Account newSupplier(Dice dice) {
        return dice.chance(0.7)
                ? city.people().corporate(dice.any(), dice.chance(0.5))
                : city.people().personal(dice.any(), dice.chance(0.2));
    }

    private void income(Company company, long time, Dice dice) {
        city.ledger()
                .add(PaymentOrder.of(
                                dice.identifier(),
                                city.people()
                                        .corporate(
                                                Numbers.fixed(company.index()).hashCode() + dice.below(6), false),
                                company.account(),
                                time)
                        .yuan((long) (company.size() * dice.logNormal(9_000, 1.0)))
                        .by(PaymentChannel.WEB)
                        .saying("货款"));
    }

    private static long round(long yuan) {
        return yuan >= 1_000 ? yuan - yuan % 10 : Math.max(50, yuan);
    }
}
