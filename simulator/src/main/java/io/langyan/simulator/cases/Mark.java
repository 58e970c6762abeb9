package io.langyan.simulator.cases;

/** What in the streams, beside a call and a payment to a stranger, tells a swindle from everyday life (DOMAIN 1.3). */
enum Mark {
    /** Own money of other accounts comes together on one. */
    GATHERED,
    /** A loan is drawn. */
    LOAN,
    /** A term deposit is broken. */
    DEPOSIT_BROKEN,
    /** A tiny payment goes ahead. */
    PROBE,
    /** The swindler pays a little back. */
    REPAID,
    /** Payments rise from one to the next. */
    RISING,
    /** Two payments to one stranger within a quarter of an hour. */
    IN_PARTS,
    /** A company pays a private account that it never paid before. */
    PRIVATE_PAYEE,
    /** Nearly everything that was on the account leaves. */
    DRAINED,
    /** Codes of several banks or lenders come in a burst. */
    CODES,
    /** The victim asks an official line. */
    ENQUIRY,
    /** Call forwarding is set. */
    FORWARDED
}
