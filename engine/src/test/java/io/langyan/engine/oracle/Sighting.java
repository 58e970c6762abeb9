package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.ListCode;
import io.langyan.engine.rule.Expr;
import java.util.Comparator;

/**
 * An event as one trigger sees it (0004 §2, §3).
 *
 * @param occurrence what happened
 * @param time its time in order, windows, first_seen and never: of a call, the begin
 * @param end of a call, its end; else its time
 * @param answered of a call, whether it had been answered
 * @param open of a call, whether it was still going on
 * @param takenBack of a payment, whether it had been taken back
 */
record Sighting(Occurrence occurrence, long time, long end, boolean answered, boolean open, boolean takenBack) {
    /** The one order there is: (event time, event id), never arrival (RULES S2). */
    static final Comparator<Sighting> ORDER =
            Comparator.comparingLong(Sighting::time).thenComparing(Sighting::id);

    String id() {
        return occurrence.id();
    }

    boolean is(Sighting other) {
        return occurrence == other.occurrence;
    }

    /** Whether someone of the event was on a list when it was looked up (RULES S15); null where nobody asked, as of who is missing. */
    Object listed(Expr who, String list) {
        Memberships known = occurrence.records().get(0).memberships();
        int place = who instanceof Expr.FieldRef ref ? Memberships.placeOf(ref.field()) : Memberships.PERSON;
        if (!known.isAsked(place)) {
            return null;
        }
        return known.contains(place, ListCode.of(list)) ? 1L : 0L;
    }

    /** Whether a rule had tagged someone of the event before it (RULES S14); null where nobody asked, as of who is missing. */
    Object tagged(Field who, String tag) {
        Memberships known = occurrence.records().get(0).memberships();
        int place = Memberships.tagPlaceOf(who);
        if (!known.isAsked(place)) {
            return null;
        }
        return known.contains(place, ListCode.ofTag(tag)) ? 1L : 0L;
    }

    /** A field's value: a Long (booleans 0 and 1, enums by code), a String, or null for missing. */
    Object value(Field field) {
        if (field.isIntervalPart()) {
            return switch (field.origin().interval().orElseThrow()) {
                case ANSWERED -> answered ? 1L : 0L;
                case OPEN -> open ? 1L : 0L;
                case TALK -> end - time;
            };
        }
        Event first = occurrence.records().get(0);
        if (!field.type().isNumeric()) {
            return first.text(field.slot());
        }
        long number = first.number(field.slot());
        return number == Event.MISSING ? null : number;
    }
}
