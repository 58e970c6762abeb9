package io.langyan.job.testing;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.ListCode;
import io.langyan.records.json.JsonRecords;
import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.WatchlistEntry;
import io.langyan.schema.WatchlistKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Entries of two lists about the people, numbers and accounts of a city, by chance; some end, some take back others. */
public final class RandomWatchlist {
    private static final List<String> LISTS = List.of("suspect_accounts", "family_accounts");
    private static final long DAY = 24 * 60 * TestEvents.MINUTE;

    private final PhoneNumbers numbers = new PhoneNumbers();
    private final List<WatchlistEntry> entries = new ArrayList<>();

    private RandomWatchlist() {}

    /** Entries about some of those; begins differ, so that none takes the place of another. */
    public static RandomWatchlist of(long seed, WatchlistKind kind, List<String> values) {
        Random random = new Random(seed);
        RandomWatchlist watchlist = new RandomWatchlist();
        for (String value : values) {
            for (int i = random.nextInt(4); i > 0; i--) {
                watchlist.entries.add(entry(random, kind, value, i));
            }
        }
        return watchlist;
    }

    private static WatchlistEntry entry(Random random, WatchlistKind kind, String value, int number) {
        WatchlistEntry entry = new WatchlistEntry();
        entry.setList(LISTS.get(random.nextInt(LISTS.size())));
        entry.setKind(kind);
        entry.setValue(value);
        entry.setValidFrom(TestEvents.NOON + random.nextInt(6) * DAY / 2 - DAY + number);
        entry.setValidUntil(random.nextInt(3) == 0 ? entry.getValidFrom() + random.nextInt(4) * DAY / 2 + 1 : null);
        entry.setRemoved(random.nextInt(4) == 0);
        return entry;
    }

    /** These entries and others. */
    public RandomWatchlist and(RandomWatchlist others) {
        entries.addAll(others.entries);
        return this;
    }

    /** Writes the entries to the file of their topic. */
    public void write(Path directory) throws IOException {
        List<String> lines = entries.stream().map(JsonRecords::toJson).toList();
        Files.write(directory.resolve("watchlist.jsonl"), lines);
    }

    /** The event with what the entries say about the account or phone that it is about: all that rules on those may ask. */
    public Event about(Event event, WatchlistKind kind, String value) {
        return event.isChange()
                ? event
                : event.with(Memberships.UNASKED.with(Memberships.PERSON, lists(kind, value, event.time())));
    }

    /** The event with everything that the entries say about it, whoever asks. */
    public Event about(Event event, String subjectId) {
        Memberships known =
                Memberships.UNASKED.with(Memberships.PERSON, lists(WatchlistKind.PERSON, subjectId, event.time()));
        for (Field field : event.type().fields()) {
            String value = field.type() == FieldType.ID ? event.text(field.slot()) : null;
            if (value != null) {
                WatchlistKind kind = field.mask() == Field.Mask.PHONE ? WatchlistKind.PHONE : WatchlistKind.ACCOUNT;
                known = known.with(Memberships.placeOf(field), lists(kind, value, event.time()));
            }
        }
        return event.isChange() ? event : event.with(known);
    }

    private long[] lists(WatchlistKind kind, String value, long time) {
        return LISTS.stream()
                .filter(list -> isOn(list, kind, value, time))
                .mapToLong(ListCode::of)
                .toArray();
    }

    private boolean isOn(String list, WatchlistKind kind, String value, long time) {
        return entries.stream()
                .filter(entry -> entry.getList().equals(list) && entry.getKind() == kind)
                .filter(entry -> value.equals(
                        kind == WatchlistKind.PHONE
                                ? numbers.read(entry.getValue()).e164()
                                : entry.getValue()))
                .filter(entry -> entry.getValidFrom() <= time)
                .filter(entry -> entry.getValidUntil() == null || time < entry.getValidUntil())
                .max(Comparator.comparingLong(WatchlistEntry::getValidFrom))
                .map(entry -> !entry.getRemoved())
                .orElse(false);
    }
}
