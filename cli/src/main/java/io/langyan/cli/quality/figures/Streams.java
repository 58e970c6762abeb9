package io.langyan.cli.quality.figures;

import io.langyan.records.Topic;
import java.util.List;

/** Which streams the rules were given. */
public enum Streams {
    /** Calls and payments. */
    BOTH("calls and payments", List.of()),
    /** No payments. */
    CALLS("calls only", List.of(Topic.PAYMENTS)),
    /** No calls. */
    PAYMENTS("payments only", List.of(Topic.CALLS));

    private final String title;
    private final List<Topic> withheld;

    Streams(String title, List<Topic> withheld) {
        this.title = title;
        this.withheld = withheld;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** The streams that were kept from the rules. */
    public List<Topic> withheld() {
        return withheld;
    }
}
