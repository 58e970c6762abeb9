package io.langyan.job.intake;

/**
 * How far event time has come in one partition: the highest min(event time, arrival) of its records. Lateness and
 * watermark both come from here, so that a record which is not late can never be behind the watermark.
 */
final class PartitionClock {
    private static final long NOTHING_YET = Long.MIN_VALUE;
    private static final long EXPIRY_MILLIS = 24 * 60 * 60 * 1000L;

    private final long outOfOrdernessMillis;
    private long newest;
    private boolean open;
    private long lastOffered = Long.MIN_VALUE;
    private long readUpTo = Long.MIN_VALUE;

    PartitionClock(long outOfOrdernessMillis) {
        this(outOfOrdernessMillis, NOTHING_YET);
    }

    PartitionClock(long outOfOrdernessMillis, long newest) {
        this.outOfOrdernessMillis = outOfOrdernessMillis;
        this.newest = newest;
    }

    /** Judges a record by what came before it, then lets it move the clock. */
    Punctuality judge(long eventTime, long arrival) {
        Punctuality punctuality = punctuality(eventTime);
        newest = Math.max(newest, Math.min(eventTime, arrival));
        return punctuality;
    }

    private Punctuality punctuality(long eventTime) {
        if (newest == NOTHING_YET || eventTime >= newest - outOfOrdernessMillis) {
            return Punctuality.ON_TIME;
        }
        return eventTime < newest - EXPIRY_MILLIS ? Punctuality.EXPIRED : Punctuality.LATE;
    }

    /** The event time up to which no record will come that is not late; Long.MIN_VALUE before the first record. */
    long watermark() {
        return newest == NOTHING_YET ? Long.MIN_VALUE : newest - outOfOrdernessMillis - 1;
    }

    /** Whether the watermark has risen by that much since it was last asked for here. */
    boolean hasRisenBy(long millis) {
        long watermark = watermark();
        if (watermark == Long.MIN_VALUE || (lastOffered != Long.MIN_VALUE && watermark - lastOffered < millis)) {
            return false;
        }
        lastOffered = watermark;
        return true;
    }

    /** Everything that arrived before has come through, epoch milliseconds; Long.MIN_VALUE where nobody has said so. */
    long readUpTo() {
        return readUpTo;
    }

    /** Everything that arrived before that time has come through. It tells of arrival alone: lateness is none of it. */
    void readUpTo(long time) {
        readUpTo = Math.max(readUpTo, time);
    }

    long newest() {
        return newest;
    }

    boolean isOpen() {
        return open;
    }

    /** Says whether the partition is read here, so that it holds the watermark back. */
    void open(boolean isOpen) {
        this.open = isOpen;
    }
}
