package io.langyan.bench.workload;

/**
 * One event of the reference workload, before it takes the form that any system reads.
 *
 * @param sequence its place in the workload, from 0
 * @param time event time, epoch milliseconds; of a call, its release
 * @param subject index of the person
 * @param kind what happened
 * @param callerClass class of the other side's number; calls alone
 * @param caller index of the other side's number; calls alone
 * @param seconds length of the call; calls alone
 * @param amount fen; payments alone
 * @param payee index of the payee's account; payments alone
 * @param channel index of the channel; payments alone
 * @param account index of the paying account; payments alone
 * @param region index of the region
 */
public record ReferenceEvent(
        long sequence,
        long time,
        int subject,
        Kind kind,
        CallerClass callerClass,
        int caller,
        int seconds,
        long amount,
        int payee,
        int channel,
        int account,
        int region) {

    /** What can happen. */
    public enum Kind {
        /** The person called somebody. */
        CALL_PLACED,
        /** Somebody called the person. */
        CALL_RECEIVED,
        /** The person paid somebody. */
        PAYMENT
    }

    /** The classes of numbers that occur, by their names in the catalogue. */
    public enum CallerClass {
        /** An ordinary mobile number. */
        MOBILE("mobile"),
        /** A number of a virtual operator. */
        MVNO("mvno"),
        /** A number from abroad. */
        OVERSEAS("overseas"),
        /** A national number that came over an international trunk. */
        SPOOFED("spoofed");

        private final String label;

        CallerClass(String label) {
            this.label = label;
        }

        /** Its name in the catalogue. */
        public String label() {
            return label;
        }
    }

    /** Whether it is a call of at least ten minutes from a number that swindlers use. */
    public boolean isRiskyCall() {
        return kind == Kind.CALL_RECEIVED
                && callerClass != CallerClass.MOBILE
                && seconds >= ReferenceWorkload.LONG_CALL_SECONDS;
    }

    /** Whether it is a payment. */
    public boolean isPayment() {
        return kind == Kind.PAYMENT;
    }
}
