package io.langyan.cli.quality.figures;

/** Whom a warning is about, by the labels. Only the first kind makes it right. */
public enum Subject {
    /** A victim, between first contact and a day after the last payment. */
    VICTIM("victims"),
    /** Somebody whose honest doings look like a victim's. */
    LOOK_ALIKE("look-alikes"),
    /** Somebody who is a victim at another time. */
    VICTIM_AT_ANOTHER_TIME("victims at another time"),
    /** Somebody whose account stolen money ran through. */
    MULE("owners of mule accounts"),
    /** Anybody else. */
    NOBODY("people without a label");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    /** Its name for people, in the plural. */
    public String title() {
        return title;
    }
}
