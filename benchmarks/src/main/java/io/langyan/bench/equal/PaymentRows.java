package io.langyan.bench.equal;

import java.util.Arrays;

/** Payments by column, in time order. */
final class PaymentRows {
    int size;
    long[] time;
    long[] amount;
    long[] payee;
    /** Hash of the record's identity. */
    long[] record;
    /** What detections cite; null once the payment can cause no more of them. */
    String[] evidence;
    /** What has been said of the payment: see {@link Said}. */
    byte[] said;

    PaymentRows(int room) {
        time = new long[room];
        amount = new long[room];
        payee = new long[room];
        record = new long[room];
        evidence = new String[room];
        said = new byte[room];
    }

    boolean holds(long recordHash) {
        for (int i = size - 1; i >= 0; i--) {
            if (record[i] == recordHash) {
                return true;
            }
        }
        return false;
    }

    /** Opens a row for a payment of that time, behind those of the same time, and tells its index. */
    int open(long newTime) {
        if (size == time.length) {
            grow();
        }
        int row = size;
        while (row > 0 && time[row - 1] > newTime) {
            row--;
        }
        int moved = size - row;
        if (moved > 0) {
            System.arraycopy(time, row, time, row + 1, moved);
            System.arraycopy(amount, row, amount, row + 1, moved);
            System.arraycopy(payee, row, payee, row + 1, moved);
            System.arraycopy(record, row, record, row + 1, moved);
            System.arraycopy(evidence, row, evidence, row + 1, moved);
            System.arraycopy(said, row, said, row + 1, moved);
        }
        time[row] = newTime;
        said[row] = 0;
        size++;
        return row;
    }

    void dropFirst(int rows) {
        size -= rows;
        System.arraycopy(time, rows, time, 0, size);
        System.arraycopy(amount, rows, amount, 0, size);
        System.arraycopy(payee, rows, payee, 0, size);
        System.arraycopy(record, rows, record, 0, size);
        System.arraycopy(evidence, rows, evidence, 0, size);
        System.arraycopy(said, rows, said, 0, size);
        Arrays.fill(evidence, size, size + rows, null);
    }

    private void grow() {
        int room = Math.max(2, size * 2);
        time = Arrays.copyOf(time, room);
        amount = Arrays.copyOf(amount, room);
        payee = Arrays.copyOf(payee, room);
        record = Arrays.copyOf(record, room);
        evidence = Arrays.copyOf(evidence, room);
        said = Arrays.copyOf(said, room);
    }

    PaymentRows copy() {
        PaymentRows copy = new PaymentRows(0);
        copy.size = size;
        copy.time = time.clone();
        copy.amount = amount.clone();
        copy.payee = payee.clone();
        copy.record = record.clone();
        copy.evidence = evidence.clone();
        copy.said = said.clone();
        return copy;
    }
}
