package io.langyan.engine.timeline;

import io.langyan.engine.timeline.FirstSeenMemory.Answer;
import java.util.Arrays;

/**
 * What one feature remembers: rows of fingerprint and time, those of one value side by side and sorted by time. Plain
 * columns, since most people have dealt with few values.
 */
public final class SeenValues {
    /** The most occurrences kept of one value; only windows that are far shorter than they settle need so many. */
    static final int MOST_TIMES = 32;
    /** The most occurrences kept of all values together. */
    static final int MOST_ROWS = 2 * FirstSeenMemory.MOST_VALUES;

    private static final long[] NONE = {};

    private final long feature;
    private long[] fingerprints;
    private long[] times;
    private int rows;
    private boolean forgot;

    /** Of a feature of which nothing is remembered yet, by its hash. */
    SeenValues(long feature) {
        this(feature, NONE, NONE, false);
    }

    /**
     * Values as they are stored; the arrays become their own.
     *
     * @param feature hash of the feature
     * @param fingerprints of each row
     * @param times of each row, epoch milliseconds
     * @param forgot whether values had to be forgotten that could still matter
     */
    public SeenValues(long feature, long[] fingerprints, long[] times, boolean forgot) {
        this.feature = feature;
        this.fingerprints = fingerprints;
        this.times = times;
        this.rows = fingerprints.length;
        this.forgot = forgot;
    }

    /** Hash of the feature. */
    public long feature() {
        return feature;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The value of a row, as its fingerprint. */
    public long fingerprint(int row) {
        return fingerprints[row];
    }

    /** The time of a row, epoch milliseconds. */
    public long time(int row) {
        return times[row];
    }

    /** Whether values had to be forgotten that could still matter. */
    public boolean forgot() {
        return forgot;
    }

    Answer answer(long fingerprint, long after, long until) {
        int known = 0;
        for (int row = 0; row < rows; row++) {
            if (fingerprints[row] == fingerprint) {
                known++;
                if (times[row] > after && times[row] <= until) {
                    return Answer.SEEN;
                }
            }
        }
        return forgot && (known == 0 || known >= MOST_TIMES) ? Answer.FORGOTTEN : Answer.UNSEEN;
    }

    void remember(long fingerprint, long time, long settledBefore, long expiredBefore, long span) {
        int first = firstRowOf(fingerprint);
        if (rows >= MOST_ROWS || first == rows && values() >= FirstSeenMemory.MOST_VALUES) {
            makeRoom(expiredBefore);
            first = firstRowOf(fingerprint);
        }
        int end = endOf(first, fingerprint);
        int place = first;
        while (place < end && times[place] <= time) {
            place++;
        }
        insert(place, fingerprint, time);
        reduce(first, end + 1, settledBefore, span);
    }

    private int firstRowOf(long fingerprint) {
        int row = 0;
        while (row < rows && fingerprints[row] != fingerprint) {
            row++;
        }
        return row;
    }

    private int endOf(int first, long fingerprint) {
        int row = first;
        while (row < rows && fingerprints[row] == fingerprint) {
            row++;
        }
        return row;
    }

    private int values() {
        int values = 0;
        for (int row = 0; row < rows; row++) {
            values += row == 0 || fingerprints[row] != fingerprints[row - 1] ? 1 : 0;
        }
        return values;
    }

    private void insert(int place, long fingerprint, long time) {
        if (rows == times.length) {
            int room = rows + Math.max(1, rows / 2);
            fingerprints = Arrays.copyOf(fingerprints, room);
            times = Arrays.copyOf(times, room);
        }
        System.arraycopy(fingerprints, place, fingerprints, place + 1, rows - place);
        System.arraycopy(times, place, times, place + 1, rows - place);
        fingerprints[place] = fingerprint;
        times[place] = time;
        rows++;
    }

    private void remove(int first, int end) {
        System.arraycopy(fingerprints, end, fingerprints, first, rows - end);
        System.arraycopy(times, end, times, first, rows - end);
        rows -= end - first;
    }

    /**
     * Of the settled occurrences of a value the newest is enough. Of three that lie within the span that a question
     * covers, the middle one is never the only one that answers it.
     */
    private void reduce(int first, int end, long settledBefore, long span) {
        int newestSettled = first;
        while (newestSettled + 1 < end && times[newestSettled + 1] <= settledBefore) {
            newestSettled++;
        }
        remove(first, newestSettled);
        int last = end - (newestSettled - first) - 1;
        for (int middle = first + 1; middle < last; ) {
            if (times[middle + 1] - times[middle - 1] <= span) {
                remove(middle, middle + 1);
                last--;
            } else {
                middle++;
            }
        }
        if (last - first >= MOST_TIMES) {
            remove(first, last - MOST_TIMES + 1);
            forgot = true;
        }
    }

    private void makeRoom(long expiredBefore) {
        for (int first = 0; first < rows; ) {
            int end = endOf(first, fingerprints[first]);
            if (times[end - 1] <= expiredBefore) {
                remove(first, end);
            } else {
                first = end;
            }
        }
        if (rows >= MOST_ROWS || values() >= FirstSeenMemory.MOST_VALUES) {
            removeOldestValue();
            forgot = true;
        }
    }

    private void removeOldestValue() {
        int oldest = 0;
        for (int first = 0; first < rows; first = endOf(first, fingerprints[first])) {
            if (newest(first) < newest(oldest)) {
                oldest = first;
            }
        }
        remove(oldest, endOf(oldest, fingerprints[oldest]));
    }

    private long newest(int first) {
        return times[endOf(first, fingerprints[first]) - 1];
    }

    SeenValues copy() {
        return new SeenValues(feature, Arrays.copyOf(fingerprints, rows), Arrays.copyOf(times, rows), forgot);
    }
}
