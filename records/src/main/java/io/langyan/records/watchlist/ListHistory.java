package io.langyan.records.watchlist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * On which lists one number, account or person was, and when. The answer depends on the time that is asked about, and
 * not on the order in which entries came, but that of two of one list with the same {@code validFrom} the later counts.
 * Immutable.
 */
public final class ListHistory {
    /** Never on any list, as far as anybody told. */
    public static final ListHistory EMPTY = new ListHistory(List.of());

    /** How many entries are kept; those that begin first are forgotten first. */
    public static final int MAX_PERIODS = 64;

    private static final int FORMAT = 1;
    private static final long[] NONE = new long[0];
    private static final Comparator<ListPeriod> NEWEST_FIRST = Comparator.comparingLong(ListPeriod::validFrom)
            .thenComparingLong(ListPeriod::list)
            .reversed();

    private final List<ListPeriod> newestFirst;

    private ListHistory(List<ListPeriod> newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** The history with one more entry; it takes the place of one of the same list with the same {@code validFrom}. */
    public ListHistory with(ListPeriod entry) {
        List<ListPeriod> periods = new ArrayList<>(newestFirst);
        periods.removeIf(known -> known.list() == entry.list() && known.validFrom() == entry.validFrom());
        periods.add(entry);
        periods.sort(NEWEST_FIRST);
        return new ListHistory(List.copyOf(periods.subList(0, Math.min(periods.size(), MAX_PERIODS))));
    }

    /**
     * The codes of the lists it is on at a time: of the entries of a list that hold then, the one that began last
     * decides.
     *
     * @param eventTime epoch milliseconds
     */
    public long[] listsAt(long eventTime) {
        if (newestFirst.isEmpty()) {
            return NONE;
        }
        List<Long> decided = new ArrayList<>();
        List<Long> on = new ArrayList<>();
        for (ListPeriod period : newestFirst) {
            if (period.contains(eventTime) && !decided.contains(period.list())) {
                decided.add(period.list());
                if (!period.removed()) {
                    on.add(period.list());
                }
            }
        }
        return on.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** The event times, epoch milliseconds, at which it says something else than another. */
    public LongPredicate differsFrom(ListHistory other) {
        return eventTime -> !Arrays.equals(listsAt(eventTime), other.listsAt(eventTime));
    }

    /** How many entries are known. */
    public int size() {
        return newestFirst.size();
    }

    /** Writes the history: a format number, then its entries. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(FORMAT);
        out.writeByte(newestFirst.size());
        for (ListPeriod period : newestFirst) {
            period.write(out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where a newer release wrote it
     */
    public static ListHistory read(DataInput in) throws IOException {
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException("expected a list history of format " + FORMAT + ", but found format " + format
                    + "; restore with the release that wrote it or a later one");
        }
        int size = in.readByte();
        List<ListPeriod> periods = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            periods.add(ListPeriod.read(in));
        }
        return new ListHistory(List.copyOf(periods));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListHistory that && newestFirst.equals(that.newestFirst);
    }

    @Override
    public int hashCode() {
        return newestFirst.hashCode();
    }

    /** How many entries there are: never whose. */
    @Override
    public String toString() {
        return "ListHistory[" + newestFirst.size() + " entries]";
    }
}
