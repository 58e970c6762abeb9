package io.langyan.records.identity;

import io.langyan.records.io.Texts;
import io.langyan.schema.Identity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that identities say about one number or account: who was behind it, from when until when. Numbers change hands, so
 * the answer depends on the time that is asked about, and not on the order in which identities came, but that of two
 * with the same {@code validFrom} the later counts. Immutable.
 */
public final class IdentityHistory {
    /** Nobody was ever behind it, as far as anybody told. */
    public static final IdentityHistory EMPTY = new IdentityHistory(List.of());

    /** How many periods are kept; the oldest are forgotten first. */
    public static final int MAX_PERIODS = 64;

    private static final int FORMAT = 1;

    private final List<Period> newestFirst;

    /** One identity; {@code validUntil} is exclusive, Long.MAX_VALUE for no end. */
    private record Period(String personId, long validFrom, long validUntil) {
        boolean contains(long time) {
            return validFrom <= time && time < validUntil;
        }
    }

    private IdentityHistory(List<Period> newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** The history with one more identity; it takes the place of an earlier one with the same {@code validFrom}. */
    public IdentityHistory with(Identity identity) {
        long validUntil = identity.getValidUntil() == null ? Long.MAX_VALUE : identity.getValidUntil();
        List<Period> periods = new ArrayList<>(newestFirst);
        periods.removeIf(period -> period.validFrom == identity.getValidFrom());
        periods.add(new Period(identity.getPersonId(), identity.getValidFrom(), validUntil));
        periods.sort(Comparator.comparingLong(Period::validFrom).reversed());
        return new IdentityHistory(List.copyOf(periods.subList(0, Math.min(periods.size(), MAX_PERIODS))));
    }

    /**
     * The person at a time: of the identities that hold then, the one that began last.
     *
     * @param eventTime epoch milliseconds
     * @return null where nobody is known
     */
    public String personAt(long eventTime) {
        for (Period period : newestFirst) {
            if (period.contains(eventTime)) {
                return period.personId;
            }
        }
        return null;
    }

    /** How many periods are known. */
    public int size() {
        return newestFirst.size();
    }

    /** Writes the history: a format number, then its periods. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(FORMAT);
        out.writeByte(newestFirst.size());
        for (Period period : newestFirst) {
            Texts.write(period.personId, out);
            out.writeLong(period.validFrom);
            out.writeLong(period.validUntil);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where a newer release wrote it
     */
    public static IdentityHistory read(DataInput in) throws IOException {
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException("expected an identity history of format " + FORMAT + ", but found format " + format
                    + "; restore with the release that wrote it or a later one");
        }
        int size = in.readByte();
        List<Period> periods = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            periods.add(new Period(Texts.read(in), in.readLong(), in.readLong()));
        }
        return new IdentityHistory(List.copyOf(periods));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityHistory that && newestFirst.equals(that.newestFirst);
    }

    @Override
    public int hashCode() {
        return newestFirst.hashCode();
    }

    /** How many periods there are: never whose. */
    @Override
    public String toString() {
        return "IdentityHistory[" + newestFirst.size() + " periods]";
    }
}
