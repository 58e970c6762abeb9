package io.langyan.records.tag;

import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one account or phone is tagged, and when: of each detection all that it tags. The answer depends on the time that is
 * asked about, and not on the order in which detections came. Immutable.
 */
public final class TagHistory {
    /** Never tagged. */
    public static final TagHistory EMPTY = new TagHistory(List.of());

    /** Of how many detections the tags are kept; those that begin first are forgotten first. */
    public static final int MOST_SOURCES = 64;

    private static final Comparator<TagUpdate> NEWEST_FIRST = Comparator.comparingLong(TagHistory::begin)
            .thenComparingLong(TagUpdate::source)
            .reversed();

    private final List<TagUpdate> newestFirst;

    private TagHistory(List<TagUpdate> newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** All that detections tag, however many there are: for looking back, never for state. */
    public static TagHistory ofAll(List<TagUpdate> updates) {
        return new TagHistory(updates.stream()
                .filter(update -> !update.periods().isEmpty())
                .sorted(NEWEST_FIRST)
                .toList());
    }

    /** The history with what a detection tags now. */
    public TagHistory with(TagUpdate update) {
        List<TagUpdate> updates = new ArrayList<>(newestFirst);
        updates.removeIf(known -> known.source() == update.source());
        if (!update.periods().isEmpty()) {
            updates.add(update);
            updates.sort(NEWEST_FIRST);
        }
        return new TagHistory(List.copyOf(updates.subList(0, Math.min(updates.size(), MOST_SOURCES))));
    }

    /** The history without tags that ended before, epoch milliseconds; the same where there are none. */
    public TagHistory since(long time) {
        List<TagUpdate> left =
                newestFirst.stream().filter(update -> end(update) > time).toList();
        return left.size() == newestFirst.size() ? this : new TagHistory(left);
    }

    /** The codes of the tags that an event sees under the rules of a plan, rising. */
    public long[] seenBy(Event event, Plan plan) {
        return newestFirst.stream()
                .flatMap(update -> update.periods().stream())
                .filter(period -> period.isSeenBy(event, plan))
                .mapToLong(TagPeriod::tag)
                .sorted()
                .distinct()
                .toArray();
    }

    /** When the last tag ends, epoch milliseconds; Long.MIN_VALUE for none. */
    public long end() {
        return newestFirst.stream().mapToLong(TagHistory::end).max().orElse(Long.MIN_VALUE);
    }

    /** Whether there is no tag. */
    public boolean isEmpty() {
        return newestFirst.isEmpty();
    }

    private static long begin(TagUpdate update) {
        return update.periods().get(0).begin();
    }

    private static long end(TagUpdate update) {
        return update.periods().stream().mapToLong(TagPeriod::until).max().orElse(Long.MIN_VALUE);
    }

    /** Writes the history. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(newestFirst.size());
        for (TagUpdate update : newestFirst) {
            update.write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static TagHistory read(DataInput in) throws IOException {
        int size = in.readByte();
        List<TagUpdate> updates = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            updates.add(TagUpdate.read(in));
        }
        return size == 0 ? EMPTY : new TagHistory(List.copyOf(updates));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TagHistory that && newestFirst.equals(that.newestFirst);
    }

    @Override
    public int hashCode() {
        return newestFirst.hashCode();
    }

    /** Of how many detections there are tags: never whose. */
    @Override
    public String toString() {
        return "TagHistory[of " + newestFirst.size() + " detections]";
    }
}
