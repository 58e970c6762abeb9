package io.langyan.job.clock;

/**
 * The stages that a record can pass on its way to its person, in order: the mapping behind the gate of its feed, the
 * lookups of identities, the rounds of the counterparty stage. Each speaks to all that its records can go to.
 */
public final class Stages {
    /** How many lookups an event can need: account and number, of the person and of the other side. */
    public static final int LOOKUPS = 4;
    /** How many numbers and accounts an event can have: the other side's and the person's own. */
    public static final int COUNTERPARTY_ROUNDS = 2;
    /** The stage right behind the feed's gate. */
    public static final int MAPPING = 0;
    /** The last lookup. */
    public static final int LAST_LOOKUP = LOOKUPS;
    /** The last stage before the subjects. */
    public static final int LAST = LOOKUPS + COUNTERPARTY_ROUNDS;

    private Stages() {}

    /** The stage of a lookup, from 1 to {@link #LOOKUPS}. */
    public static int lookup(int ordinal) {
        return ordinal;
    }

    /** The stage of a round of the counterparty stage, from 1 to {@link #COUNTERPARTY_ROUNDS}. */
    public static int counterparty(int ordinal) {
        return LOOKUPS + ordinal;
    }
}
