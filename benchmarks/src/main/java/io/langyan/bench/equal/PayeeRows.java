package io.langyan.bench.equal;

import java.util.Arrays;

/** The newest settled payment to each payee, by column. */
final class PayeeRows {
    int size;
    long[] payee;
    long[] paidAt;

    PayeeRows(int room) {
        payee = new long[room];
        paidAt = new long[room];
    }

    boolean paidAfter(long wanted, long moment) {
        for (int i = 0; i < size; i++) {
            if (payee[i] == wanted) {
                return paidAt[i] > moment;
            }
        }
        return false;
    }

    void learn(long newPayee, long time) {
        for (int i = 0; i < size; i++) {
            if (payee[i] == newPayee) {
                paidAt[i] = Math.max(paidAt[i], time);
                return;
            }
        }
        if (size == payee.length) {
            int room = Math.max(2, size * 2);
            payee = Arrays.copyOf(payee, room);
            paidAt = Arrays.copyOf(paidAt, room);
        }
        payee[size] = newPayee;
        paidAt[size] = time;
        size++;
    }

    PayeeRows copy() {
        PayeeRows copy = new PayeeRows(0);
        copy.size = size;
        copy.payee = payee.clone();
        copy.paidAt = paidAt.clone();
        return copy;
    }
}
