package io.langyan.simulator.cases;

import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Population;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.PaymentOrder;

/**
 * How stolen money runs through accounts: two to four layers, each spreading over two to five accounts within minutes, then
 * out of cash machines (DOMAIN 2.1: hops with a median of 3 and a p90 of 15 minutes, cash after 10 to 40 minutes).
 */
final class Laundry {
    private static final double HOP_MEDIAN = 3 * CityClock.MINUTE;
    private static final double HOP_SIGMA = 1.256;
    private static final double IDLE = 0.15;
    private static final int LAST_LAYER = 3;

    private final City city;

    Laundry(City city) {
        this.city = city;
    }

    /** Money has come onto an account of a gang. */
    void received(Gang gang, Account account, long time, Dice dice) {
        gang.used(account, time);
        passOn(gang, account, time, 1, dice);
    }

    private void passOn(Gang gang, Account account, long time, int layer, Dice dice) {
        long hop = (long) Math.min(dice.logNormal(HOP_MEDIAN, HOP_SIGMA), 2.0 * CityClock.HOUR);
        long start = time + Math.max(15_000, hop);
        if (layer == 1 && dice.chance(IDLE)) {
            start += dice.between(2, 9) * CityClock.HOUR;
        }
        if (layer >= LAST_LAYER || layer > 1 && dice.chance(0.5)) {
            cashOut(account, start + dice.between(5, 25) * CityClock.MINUTE, dice);
            return;
        }
        int parts = 2 + dice.below(4);
        long at = start;
        for (int part = 1; part <= parts; part++) {
            at += dice.between(12_000, 100_000);
            Account next = gang.next(account);
            city.ledger()
                    .add(PaymentOrder.of(dice.identifier(), account, next, at)
                            .share(part == parts ? 0.97 : 1.0 / (parts - part + 1))
                            .atLeastYuan(10)
                            .then((order, amount) -> {
                                gang.used(next, order.time());
                                passOn(gang, next, order.time(), layer + 1, dice);
                            }));
        }
    }

    private void cashOut(Account account, long start, Dice dice) {
        long at = start;
        for (int part = 0; part < 6; part++) {
            at += dice.between(40_000, 240_000);
            city.ledger()
                    .add(PaymentOrder.of(
                                    dice.identifier(),
                                    account,
                                    Population.institution(account.bank().ordinal()),
                                    at)
                            .yuan(1_000L * dice.between(2, 20))
                            .orWhatIsThere()
                            .atLeastYuan(100)
                            .as(PaymentKind.CASH_WITHDRAWAL)
                            .by(PaymentChannel.ATM));
        }
    }
}
