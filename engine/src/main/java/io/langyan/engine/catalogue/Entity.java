package io.langyan.engine.catalogue;

/** The key that a rule's state lives under. */
public enum Entity {
    /** A natural person. */
    PERSON,
    /** A bank or payment account. */
    ACCOUNT,
    /** A phone number. */
    PHONE
}
