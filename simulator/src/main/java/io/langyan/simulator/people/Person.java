package io.langyan.simulator.people;

import io.langyan.schema.AccountType;
import io.langyan.simulator.chance.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who lives in the city. All of it follows from the seed and the place among the people, so that it does not
 * depend on how many others there are. Immutable.
 */
public final class Person {
    /** How many accounts of a person the ledger has room for: wallet, main card, second card, term deposit, new card. */
    static final int ACCOUNTS = 5;

    private static final long PURPOSE = 11;
    private static final int HOUSEHOLD = 3;

    private final int index;
    private final AgeGroup age;
    private final Job job;
    private final Operator operator;
    private final Operator secondOperator;
    private final String division;
    private final Bank bank;
    private final Bank secondBank;
    private final boolean secondCard;
    private final boolean termDeposit;
    private final boolean secondPhone;
    private final boolean known;
    private final boolean rents;
    private final int relativesAbroad;
    private final double callRate;
    private final double paymentRate;
    private final double wealth;
    private final boolean givesUpPhone;

    Person(long seed, int index, boolean clerk) {
        Dice dice = Dice.of(seed, PURPOSE, index, 0);
        this.index = index;
        this.age = age(index, clerk, dice);
        this.job = clerk ? Job.CLERK : job(age, dice);
        this.operator = Operator.values()[dice.weighted(0.55, 0.30, 0.15)];
        this.secondOperator = Operator.values()[dice.weighted(0.4, 0.4, 0.2)];
        this.division = dice.chance(0.95) ? Divisions.hefei(dice) : Divisions.around(dice);
        this.bank = Bank.ofCard(dice.below(4));
        this.secondBank = Bank.ofCard(bank.ordinal() + 1 + dice.below(3));
        this.secondCard = age != AgeGroup.YOUNG && dice.chance(0.6);
        this.termDeposit = age != AgeGroup.YOUNG && dice.chance(age == AgeGroup.SENIOR ? 0.6 : 0.3);
        this.secondPhone = age == AgeGroup.ADULT && dice.chance(0.15);
        this.known = dice.chance(0.98);
        this.rents = age == AgeGroup.ADULT && dice.chance(0.3);
        this.relativesAbroad = dice.chance(0.06) ? 1 + dice.below(2) : 0;
        this.callRate = age.calls() * dice.logNormal(0.85, 0.55);
        this.paymentRate = age.payments() * dice.logNormal(0.85, 0.55);
        this.wealth = age.wealth() * dice.logNormal(1, 0.9);
        this.givesUpPhone = secondPhone && dice.chance(0.05);
    }

    private static AgeGroup age(int index, boolean clerk, Dice dice) {
        if (clerk || index % HOUSEHOLD != 2) {
            return clerk || dice.chance(0.9) ? AgeGroup.ADULT : AgeGroup.SENIOR;
        }
        return dice.chance(0.55) ? AgeGroup.YOUNG : AgeGroup.SENIOR;
    }

    private static Job job(AgeGroup age, Dice dice) {
        return switch (age) {
            case YOUNG -> Job.STUDENT;
            case SENIOR -> Job.RETIRED;
            case ADULT ->
                switch (dice.weighted(0.92, 0.015, 0.065)) {
                    case 1 -> Job.COURIER;
                    case 2 -> Job.SALES;
                    default -> Job.EMPLOYEE;
                };
        };
    }

    /** Whether it is no youth. */
    public boolean isGrown() {
        return age != AgeGroup.YOUNG;
    }

    /** Whether it is of working age. */
    public boolean isAdult() {
        return age == AgeGroup.ADULT;
    }

    /** Whether it is retired. */
    public boolean isSenior() {
        return age == AgeGroup.SENIOR;
    }

    /** Whether it pays for a company. */
    public boolean isClerk() {
        return job == Job.CLERK;
    }

    /** Whether it has relatives abroad. */
    public boolean hasRelativesAbroad() {
        return relativesAbroad > 0;
    }

    /** The place among the people. */
    public int index() {
        return index;
    }

    /** The person, as records and identities name him or her. */
    public String id() {
        String digits = Integer.toString(index);
        return "P" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }

    /** How old. */
    public AgeGroup age() {
        return age;
    }

    /** What the person does all day. */
    public Job job() {
        return job;
    }

    /** Who serves a phone of the person. */
    public Operator operator(int phone) {
        return phone == 0 ? operator : secondOperator;
    }

    /** The number of a phone, E.164. */
    public String number(int phone) {
        return Numbers.citizen(index, phone);
    }

    /** Whether there is a second phone. */
    public boolean hasSecondPhone() {
        return secondPhone;
    }

    /** Whether the second phone's number goes to the next person halfway through the period. */
    public boolean givesUpPhone() {
        return givesUpPhone;
    }

    /** Where the person lives. */
    public String division() {
        return division;
    }

    /** Whether identities know the person's numbers and accounts. */
    public boolean isKnown() {
        return known;
    }

    /** Whether the person pays rent. */
    public boolean rents() {
        return rents;
    }

    /** How many relatives abroad call. */
    public int relativesAbroad() {
        return relativesAbroad;
    }

    /** The number of a relative abroad. */
    public String relativeAbroad(int which) {
        return Numbers.familyAbroad(index * 7L + which);
    }

    /** How much the person calls, as a multiple of the average. */
    public double callRate() {
        return callRate;
    }

    /** How often the person pays, as a multiple of the average. */
    public double paymentRate() {
        return paymentRate;
    }

    /** How much money there is, as a multiple of the median. */
    public double wealth() {
        return wealth;
    }

    /** Which of the household of three the person is. */
    public int household() {
        return index / HOUSEHOLD;
    }

    /** The third-party payment account. */
    public Account wallet() {
        return account(0, Bank.WALLET);
    }

    /** The card that the salary comes to. */
    public Account main() {
        return account(1, bank);
    }

    /** Whether there is a card of another bank. */
    public boolean hasSecondCard() {
        return secondCard;
    }

    /** The card of another bank. */
    public Account second() {
        return account(2, secondBank);
    }

    /** Whether there is a term deposit. */
    public boolean hasTermDeposit() {
        return termDeposit;
    }

    /** The term deposit, at the bank of the main card. */
    public Account term() {
        return account(3, bank);
    }

    /** A card that is opened only when somebody is talked into it, or for a new job. */
    public Account fresh() {
        return account(4, Bank.ofCard(bank.ordinal() + 2));
    }

    /** All accounts that banks have on file; the new card among them, so that it is the person's own when it is opened. */
    List<Account> accounts() {
        List<Account> accounts = new ArrayList<>(List.of(wallet(), main(), fresh()));
        if (secondCard) {
            accounts.add(second());
        }
        if (termDeposit) {
            accounts.add(term());
        }
        return accounts;
    }

    private Account account(int slot, Bank keeper) {
        String id = "99" + (keeper.ordinal() + 10)
                + String.valueOf(1_000_000_000L + index * 37L).substring(1) + slot;
        return new Account(id, AccountType.PERSONAL, this, keeper, division, index * ACCOUNTS + slot);
    }

    /** The place among the people: never a number or an account. */
    @Override
    public String toString() {
        return "Person[" + index + "]";
    }
}
