package io.langyan.cli.bench.burst;

import java.time.Duration;

/** A group of warnings that fall due together; the first letter of their people's names tells them apart. */
enum BurstPhase {
    /** Told as soon as the payment is there, all within a second. */
    AT_ONCE('a', "evidence complete within 1 s", false, false),
    /** Told at a deadline, all within a second. */
    DEADLINES_AT_ONCE('b', "deadlines within 1 s", true, false),
    /** Told as soon as the payment is there, very many. */
    STORM('c', "evidence complete, storm", false, true),
    /** Told at a deadline, very many. */
    STORM_OF_DEADLINES('d', "deadlines, storm", true, true);

    private static final Duration SECOND = Duration.ofSeconds(1);
    /** How long the rule waits behind the payment. */
    private static final Duration RULE_WAITS = Duration.ofSeconds(5);
    /** Above and below the amount from which on nothing is waited for, in fen. */
    private static final long LARGE = 600_000;

    private static final long SMALL = 300_000;

    private final char letter;
    private final String label;
    private final boolean waits;
    private final boolean large;

    BurstPhase(char letter, String label, boolean waits, boolean large) {
        this.letter = letter;
        this.label = label;
        this.waits = waits;
        this.large = large;
    }

    /** How it is called in reports. */
    String label() {
        return label;
    }

    /** How many warnings it has. */
    int size(BurstSettings settings) {
        return large ? settings.storm() : settings.atOnce();
    }

    /** How long its payments take. */
    Duration length(BurstSettings settings) {
        return large ? settings.stormLength() : SECOND;
    }

    /** What is paid, in fen: it decides which rule finds it. */
    long amountMinor() {
        return waits ? SMALL : LARGE;
    }

    /** From the payment to the moment at which the warning is due, in milliseconds. */
    long dueAfter(BurstSettings settings) {
        return waits ? RULE_WAITS.plus(settings.outOfOrderness().calls()).toMillis() : 0;
    }

    /** The person of that number. */
    String person(int number) {
        return "burst-" + letter + "-" + number;
    }
}
