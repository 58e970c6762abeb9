package io.langyan.cli.quality.figures;

import io.langyan.engine.catalogue.Catalogue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What rules found in labelled cities.
 *
 * @param command how to have it all again
 * @param people how many live in each city
 * @param days how many days each lasts
 * @param seeds where the cities come from
 * @param rules the rules that warn
 * @param samples the cities by the streams that the rules were given; both of them at least
 * @param wallMillis how long all of it took, the simulation too
 * @param catalogue where schemes have their names
 */
public record Quality(
        String command,
        int people,
        int days,
        List<Long> seeds,
        List<RuleNeeds> rules,
        Map<Streams, Sample> samples,
        long wallMillis,
        Catalogue catalogue) {
    /** Copies its lists and its map. */
    public Quality {
        seeds = List.copyOf(seeds);
        rules = List.copyOf(rules);
        samples = new EnumMap<>(samples);
    }

    /** The cities with both streams. */
    public Sample whole() {
        return samples.get(Streams.BOTH);
    }

    /** Whether any line of the cities could not be used. */
    public boolean hasDeadLetters() {
        return samples.values().stream()
                .flatMap(sample -> sample.cities().stream())
                .anyMatch(city -> city.deadLetters() > 0);
    }
}
