package io.langyan.bench.hand;

import io.langyan.bench.workload.Detection;
import java.util.Arrays;

/**
 * What the bare hand-written operator remembers of a person: the newest risky call, the payments of a day, and every
 * payee. It relies on records that come once, in order; so it is the least that these two detections need.
 */
final class HandProfile {
    static final int NEW_PAYEE = 1;
    static final int MANY_PAYEES = 2;
    private static final int FIRST_ROOM = 4;
    private static final long NEVER = Long.MIN_VALUE;

    long newestRiskyCall = NEVER;
    int payments;
    long[] paidAt;
    int[] amounts;
    long[] paidTo;
    int known;
    long[] knownPayees;

    HandProfile() {
        this(FIRST_ROOM, FIRST_ROOM);
    }

    HandProfile(int paymentRoom, int payeeRoom) {
        paidAt = new long[paymentRoom];
        amounts = new int[paymentRoom];
        paidTo = new long[paymentRoom];
        knownPayees = new long[payeeRoom];
    }

    void call(long releasedAt) {
        newestRiskyCall = releasedAt;
    }

    /** Takes a payment, and tells by bits which detections it makes. */
    int pay(long time, long amount, long payee) {
        int found = 0;
        if (learn(payee)
                && amount >= Detection.LARGE_AMOUNT
                && newestRiskyCall != NEVER
                && time - newestRiskyCall <= Detection.AFTER_CALL_MILLIS) {
            found = NEW_PAYEE;
        }
        forgetUntil(time - Detection.DAY_MILLIS);
        add(time, (int) amount, payee);
        long sum = 0;
        for (int i = 0; i < payments; i++) {
            sum += amounts[i];
        }
        if (sum >= Detection.LARGE_SUM && distinctPayees() >= Detection.PAYEES) {
            found |= MANY_PAYEES;
        }
        return found;
    }

    private boolean learn(long payee) {
        for (int i = 0; i < known; i++) {
            if (knownPayees[i] == payee) {
                return false;
            }
        }
        if (known == knownPayees.length) {
            knownPayees = Arrays.copyOf(knownPayees, known * 2);
        }
        knownPayees[known++] = payee;
        return true;
    }

    private void forgetUntil(long time) {
        int old = 0;
        while (old < payments && paidAt[old] <= time) {
            old++;
        }
        if (old > 0) {
            payments -= old;
            System.arraycopy(paidAt, old, paidAt, 0, payments);
            System.arraycopy(amounts, old, amounts, 0, payments);
            System.arraycopy(paidTo, old, paidTo, 0, payments);
        }
    }

    private void add(long time, int amount, long payee) {
        if (payments == paidAt.length) {
            paidAt = Arrays.copyOf(paidAt, payments * 2);
            amounts = Arrays.copyOf(amounts, payments * 2);
            paidTo = Arrays.copyOf(paidTo, payments * 2);
        }
        paidAt[payments] = time;
        amounts[payments] = amount;
        paidTo[payments] = payee;
        payments++;
    }

    private int distinctPayees() {
        int distinct = 0;
        for (int i = 0; i < payments; i++) {
            int first = 0;
            while (paidTo[first] != paidTo[i]) {
                first++;
            }
            distinct += first == i ? 1 : 0;
        }
        return distinct;
    }

    HandProfile copy() {
        HandProfile copy = new HandProfile(0, 0);
        copy.newestRiskyCall = newestRiskyCall;
        copy.payments = payments;
        copy.paidAt = paidAt.clone();
        copy.amounts = amounts.clone();
        copy.paidTo = paidTo.clone();
        copy.known = known;
        copy.knownPayees = knownPayees.clone();
        return copy;
    }
}
