package io.langyan.engine.catalogue;

/** The types of the rule language that a field of an event can have. */
public enum FieldType {
    /** True or false. */
    BOOL,
    /** A whole number without a unit. */
    INT,
    /** An amount in fen of CNY. */
    MONEY,
    /** A length of time in milliseconds. */
    DURATION,
    /** A moment in epoch milliseconds. */
    TIME,
    /** Free text, or a code such as a GB/T 2260 division. */
    TEXT,
    /** One value of a closed list: see {@link EnumType}. */
    ENUM,
    /** An identifier of a phone, an account or a person: comparable for equality only, never shown in clear. */
    ID;

    /** Whether values of this type live in the numeric slots of an event; the others live in its text slots. */
    public boolean isNumeric() {
        return this != TEXT && this != ID;
    }
}
