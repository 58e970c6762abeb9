package io.langyan.records.decode;

import io.langyan.records.number.PhoneNumber;
import io.langyan.records.number.PhoneNumbers;

/** The checks that several kinds of record share. */
final class Limits {
    /** 2000-01-01 in Asia/Shanghai, epoch milliseconds: nothing that the streams report is older. */
    static final long EARLIEST_TIME = 946_656_000_000L;
    /** 2100-01-01 in Asia/Shanghai, epoch milliseconds: what is later is microseconds, and would end every deadline. */
    static final long LATEST_TIME = 4_102_416_000_000L;
    /** How far a clock may run ahead of the arrival of its record, in milliseconds. */
    static final long MAX_AHEAD_MILLIS = 5 * 60 * 1000L;
    /** The largest amount, in minor units. */
    static final long MAX_AMOUNT_MINOR = 10_000_000_000_000L;

    private Limits() {}

    /** A time that must not be before 2000; null passes. */
    static void notAncient(Long millis, String path) throws Rejection {
        if (millis != null && millis < EARLIEST_TIME) {
            throw new Rejection(
                    ReasonCode.TIME_OUT_OF_RANGE,
                    "field " + path + ": expected a time after 2000-01-01, but found one before; times are epoch "
                            + "milliseconds, not seconds");
        }
    }

    /** The begin of a validity: it may lie before every event, and 0 is how many write "ever since". */
    static void validFrom(long millis) throws Rejection {
        if (millis < 0) {
            throw new Rejection(
                    ReasonCode.TIME_OUT_OF_RANGE,
                    "field validFrom: expected epoch milliseconds, but found a negative number; write 0 for ever since");
        }
    }

    /** A time of something that has happened: not before 2000 and hardly after its arrival; null passes. */
    static void happened(Long millis, String path, long arrival) throws Rejection {
        notAncient(millis, path);
        if (millis != null && millis > LATEST_TIME) {
            throw new Rejection(
                    ReasonCode.TIME_OUT_OF_RANGE,
                    "field " + path + ": expected a time before 2100-01-01, but found one after; times are epoch "
                            + "milliseconds, not microseconds");
        }
        if (millis != null && arrival != RecordDecoder.NO_ARRIVAL && millis - MAX_AHEAD_MILLIS > arrival) {
            throw new Rejection(
                    ReasonCode.TIME_OUT_OF_RANGE,
                    "field " + path + ": expected a time at most 5 minutes after the record's arrival, but found one "
                            + (millis - arrival) / 1000 + " s after it; check the clock and the zone of the producer");
        }
    }

    /** An amount from the given one up to 10¹³ minor units. */
    static void amount(long minor, long least, String path) throws Rejection {
        if (minor < least || minor > MAX_AMOUNT_MINOR) {
            throw new Rejection(
                    ReasonCode.BAD_AMOUNT,
                    "field " + path + ": expected an amount from " + least + " to " + MAX_AMOUNT_MINOR
                            + " minor units, but found " + (minor < least ? "less" : "more")
                            + "; amounts are in minor units (fen), and their direction is told by debtor and creditor");
        }
    }

    /** A number that a network may show or a bank may have on file. */
    static void possibleNumber(String presented, String path, PhoneNumbers numbers) throws Rejection {
        if (presented != null && !numbers.read(presented).isPossible()) {
            throw badNumber(path, "a phone number");
        }
    }

    /** The number of a subscriber. */
    static void subscriberNumber(String presented, String path, PhoneNumbers numbers) throws Rejection {
        PhoneNumber number = numbers.read(presented);
        if (!number.isSubscriber()) {
            throw badNumber(path, "the phone number of a subscriber");
        }
    }

    static Rejection badNumber(String path, String expected) {
        return new Rejection(
                ReasonCode.BAD_NUMBER,
                "field " + path + ": expected " + expected + ", but found something that cannot be one; write it as "
                        + "+86 and the national number, or as the network presents it");
    }
}
