package io.langyan.cli.quality.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What rules found in one labelled city.
 *
 * @param seed where the city comes from
 * @param people how many live there
 * @param days how many days
 * @param records call and payment records that the rules were given
 * @param victims all victims
 * @param warnings the warnings that stood in the end
 * @param lookAlikes how many look-alikes there are, by what they are
 * @param withdrawn warnings that a later record took back; they are in no figure
 * @param deadLetters lines that could not be used
 * @param wallMillis how long the replay took
 */
public record CityOutcome(
        long seed,
        int people,
        int days,
        long records,
        List<VictimOutcome> victims,
        List<WarningOutcome> warnings,
        Map<String, Integer> lookAlikes,
        int withdrawn,
        long deadLetters,
        long wallMillis) {
    /** Copies its lists. */
    public CityOutcome {
        victims = List.copyOf(victims);
        warnings = List.copyOf(warnings);
        lookAlikes = new TreeMap<>(lookAlikes);
    }
}
