package io.langyan.simulator.people;

/** A telecom operator, and how it reports the calls of the people it serves. */
public enum Operator {
    /** Signalling: the attempt, the answer, interim records of a long call and the release, each as it happens. */
    LIVE("operator-a"),
    /** One plain record of the whole call, a minute or more after the release. */
    PLAIN("operator-b"),
    /** Interim records of long calls and a record of the whole, within half a minute. */
    INTERIM("operator-c");

    private final String feed;

    Operator(String feed) {
        this.feed = feed;
    }

    /** The {@code feed} on its records. */
    public String feed() {
        return feed;
    }

    /** Whether its records tell of a long call before it is over. */
    public boolean tellsOfOpenCalls() {
        return this != PLAIN;
    }
}
