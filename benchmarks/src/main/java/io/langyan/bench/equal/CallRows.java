package io.langyan.bench.equal;

import java.util.Arrays;

/** Risky calls by column. */
final class CallRows {
    int size;
    long[] answeredAt;
    long[] releasedAt;
    long[] record;

    CallRows(int room) {
        answeredAt = new long[room];
        releasedAt = new long[room];
        record = new long[room];
    }

    boolean holds(long recordHash) {
        for (int i = 0; i < size; i++) {
            if (record[i] == recordHash) {
                return true;
            }
        }
        return false;
    }

    void add(long answered, long released, long recordHash) {
        if (size == record.length) {
            int room = Math.max(1, size * 2);
            answeredAt = Arrays.copyOf(answeredAt, room);
            releasedAt = Arrays.copyOf(releasedAt, room);
            record = Arrays.copyOf(record, room);
        }
        answeredAt[size] = answered;
        releasedAt[size] = released;
        record[size] = recordHash;
        size++;
    }

    void dropReleasedUntil(long moment) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (releasedAt[i] > moment) {
                answeredAt[kept] = answeredAt[i];
                releasedAt[kept] = releasedAt[i];
                record[kept] = record[i];
                kept++;
            }
        }
        size = kept;
    }

    CallRows copy() {
        CallRows copy = new CallRows(0);
        copy.size = size;
        copy.answeredAt = answeredAt.clone();
        copy.releasedAt = releasedAt.clone();
        copy.record = record.clone();
        return copy;
    }
}
