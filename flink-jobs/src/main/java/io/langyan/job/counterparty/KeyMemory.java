package io.langyan.job.counterparty;

import io.langyan.engine.core.CoreSettings;
import io.langyan.records.tag.TagHistory;
import io.langyan.records.watchlist.ListHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a round knows of one number or account, in one value, so that an event costs one read and at most one write.
 * Immutable.
 *
 * @param lists the lists it is on
 * @param tags what rules call it
 * @param forwarded the events that were sent on with an answer about tags which may still change, in no order
 * @param timer the timer that is registered, event time in epoch milliseconds; {@link #NO_TIMER} for none
 */
record KeyMemory(ListHistory lists, TagHistory tags, List<Forwarded> forwarded, long timer) {
    /** Stands for no timer. */
    static final long NO_TIMER = Long.MAX_VALUE;
    /** Nothing. */
    static final KeyMemory NOTHING = new KeyMemory(ListHistory.EMPTY, TagHistory.EMPTY, List.of(), NO_TIMER);
    /** Of how many events the answers can be corrected; those that are settled first are let go first. */
    static final int MOST_FORWARDED = 128;
    /** A record acts so far back, so for so long tags may be asked for, or corrected, that have ended. */
    static final long REACH = CoreSettings.DEFAULT.reach().toMillis();

    private static final Comparator<Forwarded> SETTLED_FIRST = Comparator.comparingLong(Forwarded::settledAt);

    /** Copies its list. */
    KeyMemory {
        forwarded = List.copyOf(forwarded);
    }

    KeyMemory with(ListHistory newLists) {
        return new KeyMemory(newLists, tags, forwarded, timer);
    }

    KeyMemory with(TagHistory newTags, List<Forwarded> newForwarded) {
        return new KeyMemory(lists, newTags, newForwarded, timer);
    }

    KeyMemory with(long newTimer) {
        return new KeyMemory(lists, tags, forwarded, newTimer);
    }

    /** The same with an event that was sent on; one that came before is replaced. */
    KeyMemory with(Forwarded sent) {
        List<Forwarded> more = new ArrayList<>(forwarded);
        more.removeIf(sent::isSameAs);
        more.add(sent);
        if (more.size() > MOST_FORWARDED) {
            more.remove(more.stream().min(SETTLED_FIRST).orElseThrow());
        }
        return new KeyMemory(lists, tags, more, timer);
    }

    /** Whether one more event would push out another. */
    boolean isFull() {
        return forwarded.size() >= MOST_FORWARDED;
    }

    /** The same without what nothing can change any more, nor ask for, once the watermark is there, epoch milliseconds. */
    KeyMemory settledBy(long watermark) {
        if (watermark == Long.MIN_VALUE) {
            return this;
        }
        List<Forwarded> open =
                forwarded.stream().filter(sent -> sent.settledAt() > watermark).toList();
        return new KeyMemory(lists, tags.since(watermark - REACH), open, timer);
    }

    /** The watermark by which all that is now known, but for lists, can be let go; {@link #NO_TIMER} for nothing. */
    long due() {
        if (!forwarded.isEmpty()) {
            return forwarded.stream().mapToLong(Forwarded::settledAt).max().orElseThrow();
        }
        return tags.isEmpty() ? NO_TIMER : tags.end() + REACH;
    }

    /** Whether there is nothing to remember. */
    boolean isNothing() {
        return lists.size() == 0 && tags.isEmpty() && forwarded.isEmpty() && timer == NO_TIMER;
    }

    /** How much is known: never of whom. */
    @Override
    public String toString() {
        return "KeyMemory[" + lists + ", " + tags + ", " + forwarded.size() + " events]";
    }
}
