package io.langyan.records.event;

import io.langyan.records.number.PhoneNumber;
import io.langyan.records.number.PhoneNumbers;

/** Reads the number that several fields of one record ask for only once. Not thread-safe. */
final class RecentNumbers {
    private final PhoneNumbers numbers = new PhoneNumbers();
    private String presented;
    private PhoneNumber number = numbers.read(null);

    /** What the number is: see {@link PhoneNumbers#read}. */
    PhoneNumber read(String text) {
        // The same object, not an equal text: fields of one record come one after the other.
        if (text != presented) {
            number = numbers.read(text);
            presented = text;
        }
        return number;
    }

    /** The E.164 form of a subscriber's number; null for null, and where it has none. */
    String subscriber(String text) {
        PhoneNumber found = read(text);
        return found.isSubscriber() ? found.e164() : null;
    }
}
