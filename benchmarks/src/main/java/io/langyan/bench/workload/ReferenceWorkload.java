package io.langyan.bench.workload;

import io.langyan.bench.workload.ReferenceEvent.CallerClass;
import io.langyan.bench.workload.ReferenceEvent.Kind;
import java.util.Arrays;

/**
 * The workload that all figures are taken on: event number n is a pure function of n, so that any source can make any
 * part of it. Half calls, half payments, 28 ms apart; a million people, a tenth of the events on twenty thousand of
 * them. The constants and the order of draws are fixed: older figures were taken on the same events.
 */
public final class ReferenceWorkload {
    /** How many people there are. */
    public static final int SUBJECTS = 1_000_000;
    /** How many accounts, and how many callers, there are. */
    public static final int IDENTITIES = 1 << 16;
    /** How many events the published figures were taken on. */
    public static final long EVENTS = 6_000_000;

    static final int LONG_CALL_SECONDS = 600;

    private static final long START = 1_700_000_000_000L;
    private static final int MILLIS_APART = 28;
    private static final int BUSY_SUBJECTS = 20_000;
    /** Of 1024: how many events fall on busy people, and how many payments are large. */
    private static final int TENTH = 102;

    private static final CallerClass[] CALLERS = callers();

    private ReferenceWorkload() {}

    /** The event of that number. */
    public static ReferenceEvent event(long sequence) {
        long draw = mix(sequence * 31 + 7);
        long next = mix(draw);
        int subject = subject(sequence, draw);
        long time = START + sequence * MILLIS_APART;
        return (draw & 1) == 0
                ? call(sequence, time, subject, draw, next)
                : payment(sequence, time, subject, draw, next);
    }

    /**
     * The number of the event at a place of a source that is split into contiguous parts. Each part holds its own people,
     * in time order: even numbers first, then odd ones.
     *
     * @param place from 0
     * @param events how many there are in all
     * @param parts 1 or 2
     */
    public static long sequenceAt(long place, long events, int parts) {
        if (parts == 1) {
            return place;
        }
        long half = events / 2;
        return place < half ? 2 * place : 2 * (place - half) + 1;
    }

    private static int subject(long sequence, long draw) {
        boolean busy = ((draw >>> 8) & 1023) < TENTH;
        int pair = (int) ((draw >>> 40) % (busy ? BUSY_SUBJECTS / 2 : SUBJECTS / 2));
        return 2 * pair + (int) (sequence & 1);
    }

    private static ReferenceEvent call(long sequence, long time, int subject, long draw, long next) {
        boolean isLong = ((draw >>> 2) & 15) < 3;
        int seconds = isLong ? LONG_CALL_SECONDS + (int) ((next >>> 4) & 1023) : (int) ((next >>> 4) & 511);
        Kind kind = (draw & 2) == 0 ? Kind.CALL_PLACED : Kind.CALL_RECEIVED;
        CallerClass callerClass = CALLERS[(int) ((draw >>> 20) & 15)];
        int caller = (int) (next >>> 48);
        return new ReferenceEvent(
                sequence, time, subject, kind, callerClass, caller, seconds, 0, 0, 0, 0, region(next));
    }

    private static ReferenceEvent payment(long sequence, long time, int subject, long draw, long next) {
        boolean large = ((draw >>> 2) & 1023) < TENTH;
        long amount = large ? 5000 + ((next >>> 4) % 15_000) : 10 + ((next >>> 4) & 2047);
        boolean stranger = ((draw >>> 14) & 15) < 5;
        int payee = stranger ? identity(next >>> 30) : identity(mix(subject * 8L + ((next >>> 50) & 7)));
        int channel = (int) (next & 3);
        int account = identity(next >>> 8);
        return new ReferenceEvent(
                sequence,
                time,
                subject,
                Kind.PAYMENT,
                CallerClass.MOBILE,
                0,
                0,
                amount,
                payee,
                channel,
                account,
                region(next));
    }

    private static int identity(long draw) {
        return (int) (draw & (IDENTITIES - 1));
    }

    private static int region(long draw) {
        return (int) ((draw >>> 2) & 3);
    }

    /** Three of sixteen numbers are of a class that swindlers use. */
    private static CallerClass[] callers() {
        CallerClass[] callers = new CallerClass[16];
        Arrays.fill(callers, CallerClass.MOBILE);
        callers[4] = CallerClass.MVNO;
        callers[5] = CallerClass.OVERSEAS;
        callers[6] = CallerClass.SPOOFED;
        return callers;
    }

    /** The mixing step of SplitMix64. */
    static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
