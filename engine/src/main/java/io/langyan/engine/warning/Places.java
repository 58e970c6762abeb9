package io.langyan.engine.warning;

import io.langyan.engine.event.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a person may be, as GB/T 2260 codes; each may be null.
 *
 * @param cellDivision where the newest call of the evidence placed the person
 * @param cellAt when it did, epoch milliseconds; {@link Event#MISSING} where nobody says: the end of the call, or what was the moment of the
 *     detection where it was still going on
 * @param homeDivision where the person lives, as the identities say
 * @param accountDivision where the paying account is kept
 * @param numberDivision where the person's number was given out
 */
public record Places(
        String cellDivision, long cellAt, String homeDivision, String accountDivision, String numberDivision) {
    /** How old the place of a call may be to send people there, unless an installation says otherwise. */
    public static final long FRESH_MILLIS = Duration.ofHours(2).toMillis();

    /** Nothing is known. */
    public static final Places UNKNOWN = new Places(null, Event.MISSING, null, null, null);

    /**
     * The best of them: where the person is before where he lives before where his account or number is from; where no other
     * is known, the place of an old call.
     *
     * @param at when the newest detection was triggered, epoch milliseconds
     * @param freshMillis how old the place of a call may be then
     */
    public Optional<String> best(long at, long freshMillis) {
        boolean fresh = cellAt != Event.MISSING && at - cellAt <= freshMillis;
        return Stream.of(fresh ? cellDivision : null, homeDivision, accountDivision, numberDivision, cellDivision)
                .filter(division -> division != null)
                .findFirst();
    }
}
