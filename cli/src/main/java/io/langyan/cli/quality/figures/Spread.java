package io.langyan.cli.quality.figures;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A measure over several cities.
 *
 * @param all of all cities taken together
 * @param least of the city with the least
 * @param median of the city in the middle, or between the two in the middle
 * @param most of the city with the most
 */
public record Spread(OptionalDouble all, OptionalDouble least, OptionalDouble median, OptionalDouble most) {
    /** Measures a sample and each of its cities; a city without the number is left out. */
    public static Spread of(Measure measure, Sample sample) {
        List<Double> each = sample.cities().stream()
                .map(city -> measure.of(new Sample(List.of(city))))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .sorted()
                .toList();
        int size = each.size();
        return size == 0
                ? new Spread(measure.of(sample), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty())
                : new Spread(
                        measure.of(sample),
                        OptionalDouble.of(each.get(0)),
                        OptionalDouble.of((each.get((size - 1) / 2) + each.get(size / 2)) / 2),
                        OptionalDouble.of(each.get(size - 1)));
    }
}
