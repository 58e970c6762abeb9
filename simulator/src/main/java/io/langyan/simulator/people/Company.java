package io.langyan.simulator.people;

import io.langyan.schema.AccountType;
import io.langyan.simulator.chance.Dice;

/**
 * A company of the city.
 *
 * @param index its place among the companies
 * @param clerk who operates its account
 * @param account its account
 * @param payday the day of the month on which salaries are paid
 * @param size how much money it moves, as a multiple of the median
 */
public record Company(int index, Person clerk, Account account, int payday, double size) {
    private static final long PURPOSE = 12;
    private static final int SUPPLIERS = 8;

    static Company of(long seed, int index, Person clerk, int place) {
        Dice dice = Dice.of(seed, PURPOSE, index, 0);
        Bank bank = Bank.ofCard(dice.below(4));
        String id = "34" + (bank.ordinal() + 10) + (1_000_000_000L + index * 53L);
        Account account = new Account(id, AccountType.CORPORATE, clerk, bank, clerk.division(), place);
        return new Company(index, clerk, account, 5 + dice.below(20), dice.logNormal(1, 1));
    }

    /** A supplier; the first ones are paid most often. */
    public Account supplier(Dice dice) {
        int which = (int) (SUPPLIERS * dice.unit() * dice.unit());
        long key = Dice.mix(index * 101L + which);
        Dice where = Dice.of(key, PURPOSE, 0, 1);
        String division = where.chance(0.5) ? Divisions.far(where) : Divisions.hefei(where);
        return Account.outside(
                "35" + Math.floorMod(key, 1_000_000_000_000L),
                AccountType.CORPORATE,
                Bank.ofCard(where.below(4)),
                division);
    }

    /** The place alone: never an account. */
    @Override
    public String toString() {
        return "Company[" + index + "]";
    }
}
