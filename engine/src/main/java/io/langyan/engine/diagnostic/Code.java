package io.langyan.engine.diagnostic;

/** The stable codes of what the validator says: a code never changes its meaning (RULES section 7). */
public enum Code {
    /** Not the YAML that was expected: syntax, shape, duplicate key, anchor, alias, tag, size. */
    E01,
    /** Unknown key. */
    E02,
    /** A key or a language is missing. */
    E03,
    /** A name is malformed or taken, or the id is not the path. */
    E04,
    /** The content changed, but the version did not rise. */
    E05,
    /** Unknown event, or one that the rule's entity does not have. */
    E06,
    /** Unknown field, feature, step or score line. */
    E07,
    /** Unknown value of a closed list. */
    E08,
    /** Expression that cannot be read. */
    E09,
    /** An expression that is not a condition where one is wanted. */
    E10,
    /** Operands that do not go together. */
    E11,
    /** A condition that cannot be otherwise. */
    E12,
    /** The same is said twice. */
    E13,
    /** A window is missing or out of limits. */
    E14,
    /** Impossible spans or order. */
    E15,
    /** A comparison beyond what a feature counts exactly. */
    E16,
    /** {@code else} missing or of another type; settle not shorter than over. */
    E17,
    /** Points and ladder do not fit. */
    E18,
    /** A text for people that cannot be shown. */
    E19,
    /** An exception without what makes it accountable. */
    E20,
    /** Too few tests, or a test that asserts nothing. */
    E21,
    /** A test failed. */
    E22,
    /** More state than there may be. */
    E23,
    /** A field that may be missing is compared without saying what then. */
    E24,
    /** Part of the language that this release does not evaluate yet. */
    E30,
    /** More of something than the limits allow. */
    E31
}
