package io.langyan.engine.detection;

/**
 * What the evidence tells about how and where the person can be reached; each part may be null.
 *
 * @param number the person's own number (E.164) as the newest call of the evidence names it, in clear: never logged
 * @param callDivision where that call placed the person, a GB/T 2260 code
 * @param callAt when it did, epoch milliseconds: the end of the call, or the moment of the detection where it was still going
 *     on; {@link io.langyan.engine.event.Event#MISSING} where no call did
 * @param accountDivision where the paying account is kept, a GB/T 2260 code
 */
public record Whereabouts(String number, String callDivision, long callAt, String accountDivision) {
    /** The divisions alone: never the number. */
    @Override
    public String toString() {
        return "Whereabouts[" + callDivision + ", " + accountDivision + "]";
    }
}
