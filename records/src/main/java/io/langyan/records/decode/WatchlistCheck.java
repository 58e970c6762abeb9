package io.langyan.records.decode;

import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.WatchlistEntry;
import io.langyan.schema.WatchlistKind;
import java.util.Set;

/** Checks entries of lists. Both of their times may lie ahead. */
final class WatchlistCheck implements RecordCheck<WatchlistEntry> {
    private final TextChecks texts = new TextChecks(WatchlistEntry.getClassSchema(), Set.of());
    private final PhoneNumbers numbers;

    WatchlistCheck(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void check(WatchlistEntry entry, long arrival) throws Rejection {
        texts.check(entry);
        if (entry.getKind() == WatchlistKind.PHONE
                && numbers.read(entry.getValue()).e164() == null) {
            throw Limits.badNumber("value", "a phone number with its area code");
        }
        Limits.validFrom(entry.getValidFrom());
        Limits.notAncient(entry.getValidUntil(), "validUntil");
    }

    @Override
    public long eventTime(WatchlistEntry entry) {
        return entry.getValidFrom();
    }
}
