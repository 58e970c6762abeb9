package io.langyan.records.watchlist;

import io.langyan.engine.plan.ListCode;
import io.langyan.schema.WatchlistEntry;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One entry of a list about one number, account or person, who is told by its key.
 *
 * @param list the code of the list: see {@link ListCode}
 * @param validFrom from when on it holds, epoch milliseconds, inclusive
 * @param validUntil until when, epoch milliseconds, exclusive; Long.MAX_VALUE for no end
 * @param removed whether it takes off the list rather than puts on it
 */
public record ListPeriod(long list, long validFrom, long validUntil, boolean removed) {
    /** What an entry says. */
    public static ListPeriod of(WatchlistEntry entry) {
        long validUntil = entry.getValidUntil() == null ? Long.MAX_VALUE : entry.getValidUntil();
        return new ListPeriod(ListCode.of(entry.getList()), entry.getValidFrom(), validUntil, entry.getRemoved());
    }

    boolean contains(long time) {
        return validFrom <= time && time < validUntil;
    }

    /** Writes the period. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(list);
        out.writeLong(validFrom);
        out.writeLong(validUntil);
        out.writeBoolean(removed);
    }

    /** Reads what {@link #write} wrote. */
    public static ListPeriod read(DataInput in) throws IOException {
        return new ListPeriod(in.readLong(), in.readLong(), in.readLong(), in.readBoolean());
    }
}
