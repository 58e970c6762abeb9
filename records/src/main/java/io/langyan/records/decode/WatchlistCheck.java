package io.langyan.records.decode;

import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.WatchlistEntry;
import io.langyan.schema.WatchlistKind;
import java.util.Set;

/** Checks entries of lists. Both of their times may lie ahead. */
final class WatchlistCheck implements RecordCheck<WatchlistEntry> {
    private final TextChecks texts = new TextChecks(WatchlistEntry.getClassSchema(), Set.of());
    private final PhoneNumbers numbers;
    private final Set<String> lists;

    /** A check that takes entries of those lists; of any list where there are none. */
    WatchlistCheck(PhoneNumbers numbers, Set<String> lists) {
        this.numbers = numbers;
        this.lists = lists;
    }

    @Override
    public void check(WatchlistEntry entry, long arrival) throws Rejection {
        texts.check(entry);
        if (!lists.isEmpty() && !lists.contains(entry.getList())) {
            throw new Rejection(
                    ReasonCode.UNKNOWN_ENUM,
                    "field list: expected one of " + lists + ", but found another; check its spelling, or add it to the"
                            + " lists that the job is started with");
        }
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
