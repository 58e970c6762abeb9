package io.langyan.job.kafka;

/**
 * What is known of how far one partition has been read, by the time of arrival: whatever was appended before the brokers
 * were asked lies before the end that they answered with. Owned by the probe's thread.
 */
final class PartitionProbe {
    private static final long NONE = Long.MIN_VALUE;

    private long position = NONE;
    private long seenEmptyFrom = NONE;
    private long seenEmptyTo = NONE;
    private long askedAt = NONE;
    private long target;
    private long readUpTo = NONE;
    private boolean resting;

    /** Begins a look with the position of the reader; true where it has moved since the look before. */
    boolean begin(long newPosition) {
        resting = newPosition == position;
        move(newPosition);
        return !resting;
    }

    /** Takes over the position of the reader. */
    void move(long newPosition) {
        position = newPosition;
        if (askedAt != NONE && reaches(target)) {
            readUpTo = askedAt;
            askedAt = NONE;
        }
    }

    /** The brokers, asked at that time, have answered with that end. An earlier end is waited for first. */
    void answered(long time, long end) {
        if (reaches(end)) {
            readUpTo = time;
            askedAt = NONE;
        } else if (askedAt == NONE) {
            askedAt = time;
            target = end;
        }
    }

    /** Whether the reader rests before the end that it should reach: there may be no record between them. */
    boolean isInDoubt() {
        return resting && askedAt != NONE;
    }

    /** There is no record from the position to the end that is waited for. */
    void seenEmpty() {
        seenEmptyFrom = position;
        seenEmptyTo = target;
        readUpTo = askedAt;
        askedAt = NONE;
    }

    private boolean reaches(long end) {
        return end == 0 || position >= end || position == seenEmptyFrom && end <= seenEmptyTo;
    }

    long position() {
        return position;
    }

    long target() {
        return target;
    }

    /** Everything that was appended before, epoch milliseconds, has been handed on; Long.MIN_VALUE where none is known. */
    long readUpTo() {
        return readUpTo;
    }
}
