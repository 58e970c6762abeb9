package io.langyan.cli.city;

/** How a telecom operator reports the calls of the people it serves. */
public enum Operator {
    /** Signalling: the attempt, the answer, interim records of a long call and the release, each as it happens. */
    SIGNALLING("operator-a"),
    /** One plain record of the whole call, some time after the release. */
    PLAIN_RECORDS("operator-b");

    private final String feed;

    Operator(String feed) {
        this.feed = feed;
    }

    /** The {@code feed} on its records. */
    public String feed() {
        return feed;
    }
}
