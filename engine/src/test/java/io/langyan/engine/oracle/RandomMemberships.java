package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.ListCode;
import java.util.List;
import java.util.Random;

/** Makes up what lookups found: records of one call may find other lists than the first of them did. */
final class RandomMemberships {
    /** The lists that anything is on. */
    static final List<String> LISTS = List.of("suspect_accounts", "family_accounts");

    private RandomMemberships() {}

    /** The record as it would arrive; now and then nobody asked. */
    static Event of(Random random, Event record) {
        Memberships known = asked(random) ? on(random, Memberships.UNASKED, Memberships.PERSON) : Memberships.UNASKED;
        for (Field field : record.type().fields()) {
            boolean there = field.type() == FieldType.ID && record.text(field.slot()) != null;
            if (there && asked(random)) {
                known = on(random, known, Memberships.placeOf(field));
                known = known.with(Memberships.tagPlaceOf(field), tags(random));
            }
        }
        return record.isChange() ? record : record.with(known);
    }

    /** Tags by chance. */
    static long[] tags(Random random) {
        return RandomTags.TAGS.stream()
                .filter(tag -> random.nextInt(3) == 0)
                .mapToLong(ListCode::ofTag)
                .toArray();
    }

    private static boolean asked(Random random) {
        return random.nextInt(8) > 0;
    }

    private static Memberships on(Random random, Memberships known, int place) {
        return known.with(
                place,
                LISTS.stream()
                        .filter(list -> random.nextInt(3) == 0)
                        .mapToLong(ListCode::of)
                        .toArray());
    }
}
