package io.langyan.simulator.people;

import java.util.Locale;

/** A bank or payment service, and what its records say beyond what they must. */
public enum Bank {
    /** Says everything. */
    ICBC(true, true, true, true, true),
    /** Knows its customers by their phone numbers. */
    CCB(false, true, true, true, false),
    /** Says little: who holds an account is for identities to tell. */
    ABC(false, false, false, true, true),
    /** The city's own bank, which leaves out where an account is kept. */
    HSBANK(true, false, true, false, true),
    /** A third-party payment service. */
    WALLET(false, true, false, false, true);

    private static final Bank[] CARDS = {ICBC, CCB, ABC, HSBANK};

    private final String feed = "bank-" + name().toLowerCase(Locale.ROOT);
    private final boolean person;
    private final boolean number;
    private final boolean balance;
    private final boolean division;
    private final boolean note;

    Bank(boolean person, boolean number, boolean balance, boolean division, boolean note) {
        this.person = person;
        this.number = number;
        this.balance = balance;
        this.division = division;
        this.note = note;
    }

    /** The bank that issued a card, by a number from 0. */
    public static Bank ofCard(int index) {
        return CARDS[index % CARDS.length];
    }

    /** The {@code feed} on its records. */
    public String feed() {
        return feed;
    }

    /** Whether it names the person behind its own account. */
    public boolean namesPerson() {
        return person;
    }

    /** Whether it gives the phone number that it has on file for its own account. */
    public boolean givesNumber() {
        return number;
    }

    /** Whether it says what is left on its own account. */
    public boolean givesBalance() {
        return balance;
    }

    /** Whether it says where accounts are kept. */
    public boolean givesDivision() {
        return division;
    }

    /** Whether it passes on what the payer wrote. */
    public boolean givesNote() {
        return note;
    }
}
