package io.langyan.records.decode;

/** Carries the reason out of the depth of a record. Bad input is no fault of the program, so there is no stack trace. */
final class Rejection extends Exception {
    private static final long serialVersionUID = 1L;

    private final ReasonCode code;

    /** The sentence must show no clear number, account or person. */
    Rejection(ReasonCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    ReasonCode code() {
        return code;
    }
}
