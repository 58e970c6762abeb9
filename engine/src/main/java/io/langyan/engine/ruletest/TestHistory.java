package io.langyan.engine.ruletest;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.Field.IntervalPart;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.event.Phase;
import io.langyan.engine.plan.ListCode;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Turns what happens in a test into the records that would tell of it. */
final class TestHistory {
    /** When every test begins: a Monday morning, so that rules about hours and weekdays can be tested. */
    static final long BEGIN = ZonedDateTime.of(2026, 3, 2, 10, 0, 0, 0, ZoneId.of("Asia/Shanghai"))
            .toInstant()
            .toEpochMilli();

    /** The person's own number: of a range that no operator assigns. */
    private static final String OWN_NUMBER = "+8610000000000";

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;

    private TestHistory() {}

    /** A moment, epoch milliseconds, as tests write it: so long after they begin. */
    static String offset(long time) {
        long offset = time - BEGIN;
        return "+" + (offset % MINUTE == 0 ? offset / MINUTE + "m" : offset / SECOND + "s");
    }

    /** The records of a test in the order of their event times. */
    static List<Event> records(RuleTest test) {
        List<Event> records = new ArrayList<>();
        for (int i = 0; i < test.events().size(); i++) {
            TestEvent event = test.events().get(i);
            String id = event.id().isEmpty() ? "event-" + (i + 1) : event.id();
            records.addAll(event.type().interval() ? call(event, id) : List.of(single(event, id)));
            event.reversedMillis().ifPresent(offset -> records.add(reversal(event, id, BEGIN + offset)));
        }
        records.sort(Comparator.comparingLong(Event::time));
        return records;
    }

    private static Event single(TestEvent event, String id) {
        Event.Builder builder =
                Event.of(event.type(), BEGIN + event.offsetMillis()).ids(id + "/1", id);
        return fill(event, builder);
    }

    private static Event reversal(TestEvent event, String id, long time) {
        return Event.of(event.type(), time)
                .ids(id + "/REVERSED", id)
                .change(Phase.RETRACT)
                .build();
    }

    /**
     * An open call is known from its answer alone, a finished one from answer and release, an attempt from its end; one that
     * is said not to be answered, and to last, rings for as long.
     */
    private static List<Event> call(TestEvent event, String id) {
        long begin = BEGIN + event.offsetMillis();
        Optional<Long> talk = part(event, IntervalPart.TALK);
        boolean open = part(event, IntervalPart.OPEN).equals(Optional.of(1L));
        if (!open && talk.isEmpty()) {
            return List.of(record(event, id, Phase.END, begin, Event.MISSING, Event.MISSING));
        }
        if (part(event, IntervalPart.ANSWERED).equals(Optional.of(0L))) {
            return List.of(
                    record(event, id, Phase.START, begin, Event.MISSING, Event.MISSING),
                    record(event, id, Phase.END, begin + talk.orElse(0L), Event.MISSING, Event.MISSING));
        }
        List<Event> records = new ArrayList<>();
        records.add(record(event, id, Phase.ANSWER, begin, begin, Event.MISSING));
        talk.ifPresent(millis -> records.add(record(event, id, Phase.END, begin + millis, begin, millis)));
        return records;
    }

    private static Event record(TestEvent event, String id, Phase phase, long time, long answer, long millis) {
        Event.Builder builder = Event.of(event.type(), time)
                .ids(id + "/" + phase, id)
                .call(phase, answer, millis)
                .subject(OWN_NUMBER, null);
        return fill(event, builder);
    }

    private static Event fill(TestEvent event, Event.Builder builder) {
        event.numbers().forEach((field, value) -> {
            if (!field.isIntervalPart()) {
                builder.number(field.slot(), value);
            }
        });
        event.texts().forEach((field, value) -> builder.text(field.slot(), value));
        return builder.build().with(memberships(event));
    }

    /** As lookups would find them: everything that has a value was asked about. */
    private static Memberships memberships(TestEvent event) {
        Memberships all = with(Memberships.UNASKED, Memberships.PERSON, event);
        for (Field field : event.texts().keySet()) {
            if (field.type() == FieldType.ID) {
                int tags = Memberships.tagPlaceOf(field);
                all = with(all, Memberships.placeOf(field), event)
                        .with(tags, codes(event.tags().get(tags), ListCode::ofTag));
            }
        }
        return all;
    }

    private static Memberships with(Memberships known, int place, TestEvent event) {
        return known.with(place, codes(event.lists().get(place), ListCode::of));
    }

    private static long[] codes(List<String> names, ToLongFunction<String> code) {
        return names == null ? new long[0] : names.stream().mapToLong(code).toArray();
    }

    private static Optional<Long> part(TestEvent event, IntervalPart part) {
        return event.numbers().keySet().stream()
                .filter(field -> field.origin().interval().equals(Optional.of(part)))
                .findFirst()
                .map((Field field) -> event.numbers().get(field));
    }
}
