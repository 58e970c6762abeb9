package io.langyan.bench.workload;

/** The two detections that every competitor makes. */
public enum Detection {
    /** A large payment to a payee never paid before, within two hours after a long call from a risky number. */
    CALL_THEN_NEW_PAYEE("reference.call_then_new_payee"),
    /** Five payees and a large sum within 24 hours. */
    MANY_PAYEES("reference.many_payees");

    /** The least amount of a large payment, fen. */
    public static final long LARGE_AMOUNT = 5_000;
    /** How long after a call a payment still counts, milliseconds. */
    public static final long AFTER_CALL_MILLIS = 2 * 3_600_000L;
    /** The least sum within a day, fen. */
    public static final long LARGE_SUM = 50_000;
    /** The least number of payees within a day. */
    public static final int PAYEES = 5;
    /** The day, milliseconds. */
    public static final long DAY_MILLIS = 24 * 3_600_000L;

    private final String ruleId;

    Detection(String ruleId) {
        this.ruleId = ruleId;
    }

    /** The rule that makes it. */
    public String ruleId() {
        return ruleId;
    }

    /** The detection that a rule makes. */
    public static Detection ofRule(String ruleId) {
        for (Detection detection : values()) {
            if (detection.ruleId.equals(ruleId)) {
                return detection;
            }
        }
        throw new IllegalArgumentException("expected a rule of the benchmark, but found " + ruleId);
    }
}
