package io.langyan.simulator.cases;

/** How a swindler departs from the playbook so as not to be noticed. */
public enum Adaptation {
    /** Not at all. */
    NONE,
    /** Several calls of less than three minutes instead of one long one. */
    SHORT_CALLS,
    /** Hands the victim over to an accomplice who calls from another kind of number. */
    SECOND_CALLER,
    /** Lets more than an hour pass between the call and the money. */
    WAITS_AN_HOUR,
    /** Calls from a local mobile number through a device that somebody keeps at home. */
    LOCAL_NUMBER,
    /** Has the money sent in parts below the limit of 50,000 yuan a day off the counter. */
    UNDER_LIMIT,
    /** Takes the money on the account of a shell company. */
    COMPANY_PAYEE,
    /** Had the victim pay a little to the same account more than a day before. */
    KNOWN_PAYEE,
    /** Has cash withdrawn and handed over. */
    CASH,
    /** Has codes of shops scanned instead of a transfer. */
    SHOP_CODES
}
