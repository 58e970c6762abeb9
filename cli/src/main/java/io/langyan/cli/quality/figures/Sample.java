package io.langyan.cli.quality.figures;

import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.schema.CaseTrace;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One or more cities, taken together.
 *
 * @param cities the cities
 */
public record Sample(List<CityOutcome> cities) {
    /** How long after the largest payment money can still be stopped, in milliseconds. */
    public static final long IN_TIME_MILLIS = 5_000;
    /** In how many people, over how many days, false warnings are counted. */
    public static final double PER_PEOPLE_AND_DAYS = 100_000;
    /** How many are swindled a day among that many people: 80 warnings among ten million people, each taken for right. */
    public static final double REAL_RATE = 0.8;

    /** Copies its list. */
    public Sample {
        cities = List.copyOf(cities);
    }

    /** The victims of all cities. */
    public Stream<VictimOutcome> victims() {
        return cities.stream().flatMap(city -> city.victims().stream());
    }

    /** The warnings of all cities, from a level on. */
    public Stream<WarningOutcome> warnings(Floor floor) {
        return cities.stream()
                .flatMap(city -> city.warnings().stream())
                .filter(warning -> floor.holds(warning.level()));
    }

    /** Warned from that level on, of the victims with that trace. */
    public Ratio recall(CaseTrace trace, Floor floor) {
        return recall(victims(), trace, floor);
    }

    /** The same of some victims. */
    public static Ratio recall(Stream<VictimOutcome> victims, CaseTrace trace, Floor floor) {
        return share(victims.filter(victim -> victim.trace() == trace), victim -> victim.isWarned(floor));
    }

    /** Right, of the warnings from that level on. */
    public Ratio precision(Floor floor) {
        return share(warnings(floor), WarningOutcome::isRight);
    }

    /** False warnings a day among 100,000 people who are not swindled; empty where there are none. */
    public OptionalDouble falseRate(Floor floor) {
        return rate(warnings(floor).filter(warning -> !warning.isRight()).count());
    }

    /** The same without the look-alikes, which are planted far more often than they happen. */
    public OptionalDouble falseRateBesidesLookAlikes(Floor floor) {
        return rate(warnings(floor)
                .filter(warning -> !warning.isRight() && warning.subject() != Subject.LOOK_ALIKE)
                .count());
    }

    private OptionalDouble rate(long warnings) {
        long honestDays = cities.stream()
                .mapToLong(city -> (long) (city.people() - city.victims().size()) * city.days())
                .sum();
        return honestDays <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(warnings * PER_PEOPLE_AND_DAYS / honestDays);
    }

    /**
     * What the precision would be where as many are swindled as in life.
     *
     * @param falseRate false warnings a day among 100,000 people
     */
    public OptionalDouble realPrecision(Floor floor, OptionalDouble falseRate) {
        Ratio all = share(victims(), victim -> victim.isWarned(floor));
        if (all.whole() == 0 || falseRate.isEmpty()) {
            return OptionalDouble.empty();
        }
        double right = REAL_RATE * all.part() / all.whole();
        double sum = right + falseRate.getAsDouble();
        return sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / sum);
    }

    /** Warned before the first payment, of the detectable victims who paid. */
    public Ratio beforeFirst() {
        return beforeFirst(victims());
    }

    /** The same of some victims. */
    public static Ratio beforeFirst(Stream<VictimOutcome> victims) {
        return share(payers(victims), victim -> isBefore(victim.victim().beforeFirst()));
    }

    /** Warned before the largest payment, of the detectable victims who paid. */
    public Ratio beforeLargest() {
        return beforeLargest(victims());
    }

    /** The same of some victims. */
    public static Ratio beforeLargest(Stream<VictimOutcome> victims) {
        return share(payers(victims), victim -> isBefore(victim.victim().beforeLargest()));
    }

    /** Warned no later than five seconds after the largest payment, of the detectable victims who paid. */
    public Ratio inTime(boolean live) {
        return share(
                payers(victims()).filter(victim -> victim.isLive() == live),
                victim -> victim.isToldWithin(IN_TIME_MILLIS));
    }

    /** Milliseconds from complete evidence to the warning, sorted; negative where the warning came before. */
    public List<Long> delays(boolean live) {
        return victims()
                .filter(victim -> victim.isDetectable() && victim.isLive() == live)
                .map(victim -> victim.victim().afterEvidence())
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .sorted()
                .toList();
    }

    private static Stream<VictimOutcome> payers(Stream<VictimOutcome> victims) {
        return victims.filter(victim -> victim.isDetectable() && victim.hasPaid());
    }

    private static boolean isBefore(OptionalLong millis) {
        return millis.isPresent() && millis.getAsLong() > 0;
    }

    private static <T> Ratio share(Stream<T> all, Predicate<T> which) {
        List<T> whole = all.toList();
        return new Ratio((int) whole.stream().filter(which).count(), whole.size());
    }
}
