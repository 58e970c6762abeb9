package io.langyan.bench.equal;

import io.langyan.bench.workload.Detection;
import io.langyan.bench.workload.EventReader;
import io.langyan.bench.workload.Hit;
import io.langyan.bench.workload.ReferenceMessages;
import io.langyan.engine.event.Event;
import java.util.function.Consumer;

/**
 * Both detections by hand, with what Langyan promises: a record counts once, in any order within the reach; a late record
 * has later payments looked at again; what was found is said once as provisional, once as final, or taken back.
 */
final class EqualDetector {
    /** How far back a record can act on payments. */
    static final long REACH_MILLIS = 4 * 3_600_000L;
    /** For how long a payee stays known. */
    private static final long KNOWN_MILLIS = 180 * 86_400_000L;

    private final long[] payees = new long[Detection.PAYEES];

    /** Takes a payment; tells whether it was new. */
    boolean pay(EqualProfile profile, Event event, long watermark, Consumer<Hit> hits) {
        PaymentRows rows = profile.payments;
        long record = EventReader.hash(event.recordId());
        if (rows.holds(record)) {
            return false;
        }
        int row = rows.open(event.time());
        rows.amount[row] = EventReader.amount(event);
        rows.payee[row] = EventReader.payee(event);
        rows.record[row] = record;
        rows.evidence[row] = event.evidenceId();
        decideFrom(profile, row, watermark, hits);
        tidy(profile, watermark);
        return true;
    }

    /** Takes a risky call; tells whether it was new. */
    boolean call(EqualProfile profile, Event event, long watermark, Consumer<Hit> hits) {
        long record = EventReader.hash(event.recordId());
        if (profile.calls.holds(record)) {
            return false;
        }
        profile.calls.add(event.answerTime(), event.time(), record);
        PaymentRows rows = profile.payments;
        int row = rows.size;
        while (row > 0 && rows.time[row - 1] >= event.time()) {
            row--;
        }
        decideFrom(profile, row, watermark, hits);
        tidy(profile, watermark);
        return true;
    }

    /** Says what has become final. */
    void finish(EqualProfile profile, long watermark, Consumer<Hit> hits) {
        PaymentRows rows = profile.payments;
        for (int row = 0; row < rows.size && rows.time[row] <= watermark; row++) {
            if (Said.owesFinal(rows.said[row])) {
                for (Detection detection : Detection.values()) {
                    if ((rows.said[row] & Said.standing(detection)) != 0) {
                        rows.said[row] |= (byte) Said.isFinal(detection);
                        hits.accept(hit(rows, row, detection, Hit.Stage.FINAL));
                    }
                }
            }
        }
        tidy(profile, watermark);
    }

    /** Event time of the next payment that owes a final word. */
    long nextFinal(EqualProfile profile) {
        PaymentRows rows = profile.payments;
        for (int row = 0; row < rows.size; row++) {
            if (rows.said[row] != 0 && Said.owesFinal(rows.said[row])) {
                return rows.time[row];
            }
        }
        return EqualProfile.NO_TIMER;
    }

    /** Decides about a new payment, or one that a late record may concern, and about all that follow in time. */
    private void decideFrom(EqualProfile profile, int first, long watermark, Consumer<Hit> hits) {
        PaymentRows rows = profile.payments;
        int row = first;
        while (row > 0 && row < rows.size && rows.time[row - 1] == rows.time[row]) {
            row--;
        }
        for (; row < rows.size; row++) {
            if (rows.evidence[row] != null) {
                say(rows, row, Detection.CALL_THEN_NEW_PAYEE, isNewPayeeAfterCall(profile, row), watermark, hits);
                say(rows, row, Detection.MANY_PAYEES, isMuchToMany(rows, row), watermark, hits);
            }
        }
    }

    private static void say(
            PaymentRows rows, int row, Detection detection, boolean found, long watermark, Consumer<Hit> hits) {
        boolean stood = (rows.said[row] & Said.standing(detection)) != 0;
        if (found && !stood) {
            boolean isFinal = rows.time[row] <= watermark;
            rows.said[row] |= (byte) (Said.standing(detection) | (isFinal ? Said.isFinal(detection) : 0));
            hits.accept(hit(rows, row, detection, isFinal ? Hit.Stage.FINAL : Hit.Stage.PROVISIONAL));
        } else if (!found && stood) {
            rows.said[row] &= (byte) ~(Said.standing(detection) | Said.isFinal(detection));
            hits.accept(hit(rows, row, detection, Hit.Stage.WITHDRAWN));
        }
    }

    private static boolean isNewPayeeAfterCall(EqualProfile profile, int row) {
        PaymentRows rows = profile.payments;
        return rows.amount[row] >= Detection.LARGE_AMOUNT
                && isAfterCall(profile.calls, rows.time[row])
                && isNewPayee(profile, row);
    }

    private static boolean isAfterCall(CallRows calls, long time) {
        for (int i = 0; i < calls.size; i++) {
            if (calls.releasedAt[i] <= time && time - calls.releasedAt[i] <= Detection.AFTER_CALL_MILLIS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNewPayee(EqualProfile profile, int row) {
        PaymentRows rows = profile.payments;
        long time = rows.time[row];
        for (int i = 0; i < rows.size && rows.time[i] <= time; i++) {
            if (i != row && rows.payee[i] == rows.payee[row] && rows.time[i] > time - KNOWN_MILLIS) {
                return false;
            }
        }
        return !profile.payees.paidAfter(rows.payee[row], time - KNOWN_MILLIS);
    }

    private boolean isMuchToMany(PaymentRows rows, int row) {
        long time = rows.time[row];
        int last = row;
        while (last + 1 < rows.size && rows.time[last + 1] == time) {
            last++;
        }
        int first = last;
        long sum = 0;
        while (first >= 0 && rows.time[first] > time - Detection.DAY_MILLIS) {
            sum += rows.amount[first];
            first--;
        }
        return sum >= Detection.LARGE_SUM && isToMany(rows, first + 1, last);
    }

    private boolean isToMany(PaymentRows rows, int first, int last) {
        int distinct = 0;
        for (int row = first; row <= last && distinct < Detection.PAYEES; row++) {
            int known = 0;
            while (known < distinct && payees[known] != rows.payee[row]) {
                known++;
            }
            if (known == distinct) {
                payees[distinct++] = rows.payee[row];
            }
        }
        return distinct == Detection.PAYEES;
    }

    /** Lets go of what no record within the reach can bring back. */
    private static void tidy(EqualProfile profile, long watermark) {
        if (watermark < 0) {
            return;
        }
        long settled = watermark - REACH_MILLIS;
        PaymentRows rows = profile.payments;
        int old = 0;
        while (old < rows.size && rows.time[old] <= settled - Detection.DAY_MILLIS) {
            profile.payees.learn(rows.payee[old], rows.time[old]);
            old++;
        }
        if (old > 0) {
            rows.dropFirst(old);
        }
        for (int row = 0; row < rows.size && rows.time[row] <= settled; row++) {
            rows.evidence[row] = null;
        }
        profile.calls.dropReleasedUntil(settled - Detection.AFTER_CALL_MILLIS);
    }

    private static Hit hit(PaymentRows rows, int row, Detection detection, Hit.Stage stage) {
        return new Hit(detection, ReferenceMessages.sequenceOf(rows.evidence[row]), stage);
    }
}
