package io.langyan.job.clock;

import java.util.stream.IntStream;

/**
 * The stages that a record can pass on its way to its person, in order: the mapping behind the gate of its feed, the
 * lookups of identities, the rounds of the counterparty stage; and beside them the stage of accounts and phones, whose tags
 * go to those rounds. Each speaks to all that its records can go to.
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
    /** The stage of accounts and phones, which nothing of goes to the subjects directly. */
    public static final int ENTITIES = LAST + 1;
    /** The stage of persons, for those behind it. */
    public static final int SUBJECTS = ENTITIES + 1;

    private Stages() {}

    /** The stages whose words come to accounts and phones. */
    public static int[] beforeEntities() {
        return IntStream.rangeClosed(MAPPING, LAST_LOOKUP).toArray();
    }

    /** The stages whose words come to the subjects. */
    public static int[] beforeSubjects() {
        return IntStream.rangeClosed(MAPPING, LAST).toArray();
    }

    /** The stages whose words come to a round of the counterparty stage, from 1 to {@link #COUNTERPARTY_ROUNDS}. */
    public static int[] beforeCounterparty(int ordinal) {
        // What comes to the first round comes from all stages before it, and beside it.
        return ordinal == 1
                ? IntStream.concat(IntStream.of(beforeEntities()), IntStream.of(ENTITIES))
                        .toArray()
                : new int[] {counterparty(ordinal) - 1};
    }

    /** The stage of a lookup, from 1 to {@link #LOOKUPS}. */
    public static int lookup(int ordinal) {
        return ordinal;
    }

    /** The stage of a round of the counterparty stage, from 1 to {@link #COUNTERPARTY_ROUNDS}. */
    public static int counterparty(int ordinal) {
        return LOOKUPS + ordinal;
    }
}
