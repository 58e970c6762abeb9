package io.langyan.cli.backtest.figures;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * How long before the money left the desk was told.
 *
 * @param toFirst milliseconds to the first payment, a victim each, sorted; negative where the money was faster
 * @param toLargest milliseconds to the largest payment, alike
 * @param afterEvidence milliseconds from complete evidence to the warning, of the victims of whom that is known, sorted
 * @param lostMinor what the warned victims lost, in fen
 * @param stillThereMinor what of it had not left yet, in fen
 */
public record LeadTimes(
        List<Long> toFirst, List<Long> toLargest, List<Long> afterEvidence, long lostMinor, long stillThereMinor) {
    /** Of the warned among those victims. */
    static LeadTimes of(List<Victim> victims) {
        List<Victim> warned = victims.stream().filter(Victim::warned).toList();
        return new LeadTimes(
                sorted(warned, Victim::beforeFirst),
                sorted(warned, Victim::beforeLargest),
                sorted(warned, Victim::afterEvidence),
                warned.stream().mapToLong(Victim::lostMinor).sum(),
                warned.stream().mapToLong(Victim::stillThereMinor).sum());
    }

    /** The middle of sorted durations, or between the two in the middle; empty of none. */
    public static OptionalLong median(List<Long> sorted) {
        int size = sorted.size();
        return size == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.floorDiv(sorted.get((size - 1) / 2) + sorted.get(size / 2), 2L));
    }

    /** How many of the durations are in each {@link Bin}. */
    public static int[] histogram(List<Long> durations) {
        int[] counts = new int[Bin.values().length];
        durations.forEach(duration -> counts[Bin.of(duration).ordinal()]++);
        return counts;
    }

    private static List<Long> sorted(List<Victim> victims, Function<Victim, OptionalLong> duration) {
        return victims.stream()
                .map(duration)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .sorted()
                .toList();
    }

    /** How early or late, from far too late to very early. */
    public enum Bin {
        /** More than an hour after the money. */
        HOUR_LATE(-3_600_000),
        /** Ten minutes to an hour after it. */
        TEN_MINUTES_LATE(-600_000),
        /** One to ten minutes after it. */
        MINUTE_LATE(-60_000),
        /** With the payment, or within the minute after it: it may still be stopped. */
        WITH_IT(0),
        /** At most ten minutes before it. */
        JUST_BEFORE(600_000),
        /** Ten minutes to an hour before it. */
        TEN_MINUTES_BEFORE(3_600_000),
        /** More than an hour before it. */
        HOUR_BEFORE(Long.MAX_VALUE);

        private final long most;

        Bin(long most) {
            this.most = most;
        }

        /** The one of a duration in milliseconds; what is due at its end is in it, before the money as after. */
        static Bin of(long before) {
            return Arrays.stream(values())
                    .filter(bin -> bin.ordinal() < WITH_IT.ordinal() ? before < bin.most : before <= bin.most)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
