package io.langyan.simulator.cases;

import io.langyan.schema.AccountType;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Bank;
import io.langyan.simulator.people.Divisions;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Swindlers who work together: the numbers they call from and the accounts they take money on, used for several victims. */
final class Gang {
    private static final long PURPOSE = 41;
    private static final int NUMBERS_A_DAY = 3;
    private static final int BEHIND = 24;
    private static final double OF_THE_CITY = 0.3;

    private final City city;
    private final int index;
    private final Dice dice;
    private final List<Account> active = new ArrayList<>();
    private final Map<String, Account> mules = new LinkedHashMap<>();
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final Map<String, Long> firstUse = new LinkedHashMap<>();
    private final List<Account> behind = new ArrayList<>();
    private int shells;

    Gang(City city, int index) {
        this.city = city;
        this.index = index;
        this.dice = Dice.of(city.seed(), PURPOSE, index, 0);
    }

    /** A number of that kind that the gang uses on the day of a time; it was in use from then on at the latest. */
    String number(NumberKind kind, long time, Dice chance) {
        long day = Math.floorDiv(time - city.clock().begin(), CityClock.DAY);
        long key = Dice.mix(city.seed() * 1_003L + index) + kind.ordinal() * 1_000_003L + day * 8L;
        String number = kind.number(key + chance.below(NUMBERS_A_DAY));
        numbers.merge(number, time, Math::min);
        return number;
    }

    /** An account of the first layer: usually one that other victims paid, too. */
    Account payee(boolean company) {
        if (company) {
            return open(AccountType.CORPORATE, "35");
        }
        if (active.size() >= 3 || active.size() > 0 && dice.chance(0.5)) {
            int which = dice.below(active.size());
            Account used = active.get(which);
            if (dice.chance(0.25)) {
                active.remove(which);
            }
            return used;
        }
        Account fresh = fresh();
        active.add(fresh);
        return fresh;
    }

    /** An account of a further layer, for money that comes from another one: one of a few dozen that change from day to day. */
    Account next(Account from) {
        if (behind.size() < BEHIND) {
            Account another = fresh();
            behind.add(another);
            return another;
        }
        int which = dice.below(BEHIND);
        if (dice.chance(0.05)) {
            behind.set(which, fresh());
        }
        Account next = behind.get(which);
        return next.equals(from) ? behind.get((which + 1) % BEHIND) : next;
    }

    private Account fresh() {
        if (dice.chance(OF_THE_CITY)) {
            Person lender = city.people().anyone(dice);
            Account lent = lender.fresh();
            mules.put(lent.id(), lent);
            return lent;
        }
        return open(AccountType.PERSONAL, "99");
    }

    private Account open(AccountType type, String prefix) {
        Dice where = Dice.of(city.seed(), PURPOSE, index, 1 + shells++);
        Bank bank = Bank.ofCard(where.below(4));
        String id = prefix + (bank.ordinal() + 20) + where.between(1_000_000_000L, 9_999_999_999L);
        String division = where.chance(0.85) ? Divisions.far(where) : Divisions.hefei(where);
        Account account =
                new Account(id, type, null, bank, division, city.ledger().open());
        mules.put(id, account);
        return account;
    }

    /** Remembers when an account was first used, in epoch milliseconds. */
    void used(Account account, long time) {
        firstUse.merge(account.id(), time, Math::min);
    }

    /** The accounts that were used, with the time of their first use. */
    Map<String, Long> usedAccounts() {
        return firstUse;
    }

    /** An account of the gang by its identity. */
    Account account(String id) {
        return mules.get(id);
    }

    /** The numbers that were used, with a time from which on. */
    Map<String, Long> usedNumbers() {
        return numbers;
    }
}
