package io.langyan.engine.catalogue;

import java.util.Optional;

/**
 * One field of an event as rules see it.
 *
 * @param name its name in rules, for example {@code caller_class}
 * @param type its type
 * @param enumType the closed list behind it, for {@link FieldType#ENUM} alone
 * @param optional whether it may be missing although the event is complete
 * @param mask how an identifier is shown to people
 * @param origin where the value comes from
 * @param slot its place among the numeric or the text values of the event, see {@link FieldType#isNumeric()}; -1 for
 *     fields that the engine derives from the interval of a call
 */
public record Field(
        String name,
        FieldType type,
        Optional<EnumType> enumType,
        boolean optional,
        Mask mask,
        Origin origin,
        int slot) {

    /** How a value is shown. */
    public enum Mask {
        /** In clear. */
        NONE,
        /** Three digits, stars, four digits. */
        PHONE,
        /** Six digits, stars, four digits. */
        ACCOUNT
    }

    /** What the engine derives from the interval of a call, at the moment that looks at it. */
    public enum IntervalPart {
        /** Whether the call was answered. */
        ANSWERED,
        /** Time from its begin to its end or to the moment that looks, whichever is earlier. */
        TALK,
        /** Answered and not released at the moment that looks. */
        OPEN
    }

    /**
     * Where a field's value comes from.
     *
     * @param path the field of the Avro record, dotted for nested records; empty for interval parts
     * @param as the name of the derivation applied to it, for example {@code e164}; empty for the value as it is
     * @param interval the part of a call's interval, where the engine derives the field
     */
    public record Origin(String path, String as, Optional<IntervalPart> interval) {}

    /** Whether the engine derives this field from the interval of a call, so that it changes while the call lasts. */
    public boolean isIntervalPart() {
        return origin.interval().isPresent();
    }

    /** Whether the value must not be shown in clear. */
    public boolean isSensitive() {
        return mask != Mask.NONE;
    }
}
