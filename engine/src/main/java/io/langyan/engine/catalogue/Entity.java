package io.langyan.engine.catalogue;

import java.util.Locale;

/** The key that a rule's state lives under. */
public enum Entity {
    /** A natural person. */
    PERSON,
    /** A bank or payment account. */
    ACCOUNT,
    /** A phone number. */
    PHONE;

    /** Its name in rules, for example {@code account}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
