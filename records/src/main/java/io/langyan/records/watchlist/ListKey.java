package io.langyan.records.watchlist;

import io.langyan.engine.catalogue.Field;
import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.WatchlistEntry;
import java.util.Objects;

/**
 * Who can be on lists, and what these are keyed by.
 *
 * @param kind a number, an account or a person
 * @param value the number as E.164 or as the national network dials it, the account, or the person; in clear: it must
 *     not be logged
 */
public record ListKey(Kind kind, String value) {
    /** What can be on a list. The order is part of the encoded form. */
    public enum Kind {
        /** A phone number. */
        PHONE,
        /** An account. */
        ACCOUNT,
        /** A person. */
        PERSON
    }

    /** Refuses a key of nothing. */
    public ListKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    /** Whom an entry lists: a number in the one form that events have it in. The entry must have passed the checks. */
    public static ListKey of(WatchlistEntry entry, PhoneNumbers numbers) {
        return switch (entry.getKind()) {
            case PHONE -> new ListKey(Kind.PHONE, numbers.read(entry.getValue()).e164());
            case ACCOUNT -> new ListKey(Kind.ACCOUNT, entry.getValue());
            case PERSON -> new ListKey(Kind.PERSON, entry.getValue());
        };
    }

    /**
     * The key of an event's number or account.
     *
     * @throws IllegalArgumentException for a field that holds neither
     */
    public static ListKey of(Field field, String value) {
        return switch (field.mask()) {
            case PHONE -> new ListKey(Kind.PHONE, value);
            case ACCOUNT -> new ListKey(Kind.ACCOUNT, value);
            case NONE ->
                throw new IllegalArgumentException(
                        "expected a field that holds a number or an account, but found " + field.name());
        };
    }

    /** Kind and value in one text, in clear. */
    public String text() {
        return kind.ordinal() + value;
    }

    /** Reads what {@link #text} wrote. */
    public static ListKey ofText(String text) {
        return new ListKey(Kind.values()[text.charAt(0) - '0'], text.substring(1));
    }

    /** The kind alone: never the value. */
    @Override
    public String toString() {
        return "ListKey[" + kind + "]";
    }
}
