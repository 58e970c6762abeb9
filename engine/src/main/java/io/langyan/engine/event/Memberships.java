package io.langyan.engine.event;

import io.langyan.engine.catalogue.Field;
import java.util.Arrays;

/**
 * On which lists the identifiers of an event, and its person, were when it was looked up (RULES S15). It travels with the
 * event. A place that nobody asked about is unknown, which is not the same as being on no list. Immutable.
 */
public final class Memberships {
    /** Nothing was asked. */
    public static final Memberships UNASKED = new Memberships(0, new byte[0], new long[0]);
    /** The place of the person whom the event is about. */
    public static final int PERSON = 0;
    /** How many places there can be. */
    public static final int MOST_PLACES = 31;
    /** How many of them are of lists; behind them come as many of tags. */
    private static final int LIST_PLACES = 15;

    private final int asked;
    private final byte[] places;
    private final long[] lists;

    private Memberships(int asked, byte[] places, long[] lists) {
        this.asked = asked;
        this.places = places;
        this.lists = lists;
    }

    /**
     * The place of a field that holds an identifier.
     *
     * @throws IllegalArgumentException for a field of another kind
     */
    public static int placeOf(Field field) {
        int place = field.slot() + 1;
        if (field.type().isNumeric() || place <= PERSON || place >= LIST_PLACES) {
            throw new IllegalArgumentException("expected a field that holds an identifier, but found " + field.name());
        }
        return place;
    }

    /**
     * The place of the tags of a field that holds an identifier: asked about apart from its lists.
     *
     * @throws IllegalArgumentException for a field of another kind
     */
    public static int tagPlaceOf(Field field) {
        return placeOf(field) + LIST_PLACES;
    }

    /** The bits of the places of a field's lists and tags. */
    public static int bitsOf(Field field) {
        return bit(placeOf(field)) | bit(tagPlaceOf(field));
    }

    /** The bit of a place in {@link #asked()} and {@link #only}. */
    public static int bit(int place) {
        return 1 << place;
    }

    /** The bits of the places that were asked about. */
    public int asked() {
        return asked;
    }

    /** Whether it is known on which lists a place is. */
    public boolean isAsked(int place) {
        return (asked & bit(place)) != 0;
    }

    /**
     * Whether a place is on a list.
     *
     * @param place a place that was asked about
     * @param list the list's code: see {@code ListCode} of the plan
     */
    public boolean contains(int place, long list) {
        for (int i = 0; i < lists.length; i++) {
            if (lists[i] == list && places[i] == place) {
                return true;
            }
        }
        return false;
    }

    /** The same, with a place asked about that was not: it is on the lists of those codes, and on no other. */
    public Memberships with(int place, long... codes) {
        byte[] morePlaces = Arrays.copyOf(places, places.length + codes.length);
        long[] moreLists = Arrays.copyOf(lists, lists.length + codes.length);
        for (int i = 0; i < codes.length; i++) {
            morePlaces[places.length + i] = (byte) place;
            moreLists[lists.length + i] = codes[i];
        }
        return new Memberships(asked | bit(place), morePlaces, moreLists);
    }

    /** The same, with what was known of a place forgotten. */
    public Memberships without(int place) {
        return isAsked(place) ? only(asked & ~bit(place)) : this;
    }

    /** What is known of those places, given by their bits. */
    public Memberships only(int bits) {
        if ((asked & ~bits) == 0) {
            return this;
        }
        Memberships kept = UNASKED;
        for (int place = PERSON; place < MOST_PLACES; place++) {
            if ((asked & bits & bit(place)) != 0) {
                kept = kept.with(place, codesOf(place));
            }
        }
        return kept;
    }

    /** What is known of lists. */
    public Memberships ofLists() {
        return only((1 << LIST_PLACES) - 1);
    }

    /** The place of the lists that those bits ask for; −1 for none. */
    public static int listPlaceIn(int bits) {
        int lists = bits & ((1 << LIST_PLACES) - 1);
        return lists == 0 ? -1 : Integer.numberOfTrailingZeros(lists);
    }

    /** The place of the tags that those bits ask for; −1 for none. */
    public static int tagPlaceIn(int bits) {
        int tags = bits >>> LIST_PLACES;
        return tags == 0 ? -1 : Integer.numberOfTrailingZeros(tags) + LIST_PLACES;
    }

    /** The same lists, with what another knows of tags: those are corrected, lists never are (RULES S15). */
    public Memberships withTagsOf(Memberships other) {
        Memberships joined = ofLists();
        for (int place = LIST_PLACES; place < MOST_PLACES; place++) {
            if (other.isAsked(place)) {
                joined = joined.with(place, other.codesOf(place));
            }
        }
        return joined;
    }

    /** The codes of the lists, or tags, that are known of a place. */
    public long[] codesOf(int place) {
        long[] found = new long[lists.length];
        int count = 0;
        for (int i = 0; i < lists.length; i++) {
            if (places[i] == place) {
                found[count++] = lists[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** How many memberships there are. */
    public int size() {
        return lists.length;
    }

    /** The place of a membership, by its number from 0 to {@link #size()} − 1. */
    public int place(int number) {
        return places[number];
    }

    /** The list of a membership, by its number. */
    public long list(int number) {
        return lists[number];
    }

    /** How many memberships there are of how many places: never of whom. */
    @Override
    public String toString() {
        return "Memberships[" + lists.length + " of " + Integer.bitCount(asked) + " places]";
    }
}
