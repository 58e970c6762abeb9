package io.langyan.simulator;

import java.time.LocalDate;

/**
 * What city to simulate. The same settings give the same bytes.
 *
 * @param people how many people, at least 200
 * @param days how many days, at least 1
 * @param seed where all chance comes from
 * @param start the first day
 * @param pastDays over how many days before the first one the thinned past is spread; 0 for none
 * @param cases how many swindles
 * @param lookAlikes how many honest doings that look like one
 * @param noise how many of the records are followed by a broken line, 0 to below 1
 */
public record CitySettings(
        int people, int days, long seed, LocalDate start, int pastDays, int cases, int lookAlikes, double noise) {
    /** The fewest people that make a city. */
    public static final int LEAST_PEOPLE = 200;
    /** The first day unless another is asked for: a Monday. */
    public static final LocalDate START = LocalDate.of(2026, 3, 2);
    /** The days of the past unless others are asked for. */
    public static final int PAST_DAYS = 30;
    /** Swindles for each person and day unless another number is asked for; some hundred times as many as in life. */
    public static final double CASES_PER_PERSON_AND_DAY = 0.001;
    /** Look-alikes for each swindle unless another number is asked for. */
    public static final int LOOK_ALIKES_PER_CASE = 3;

    /** Checks the numbers. */
    public CitySettings {
        if (people < LEAST_PEOPLE || days < 1 || pastDays < 0 || cases < 0 || lookAlikes < 0) {
            throw new IllegalArgumentException(
                    "expected at least " + LEAST_PEOPLE + " people, 1 day and no negative number, but found " + people
                            + " people, " + days + " days, a past of " + pastDays + " days, " + cases
                            + " cases and " + lookAlikes + " look-alikes; ask for more");
        }
        if (!(noise >= 0 && noise < 1)) {
            throw new IllegalArgumentException(
                    "expected a noise from 0 to below 1, but found " + noise + "; 0.001 breaks one line in a thousand");
        }
    }

    /** A city of the usual kind. */
    public static CitySettings of(int people, int days, long seed) {
        int cases = usualCases(people, days);
        return new CitySettings(people, days, seed, START, PAST_DAYS, cases, LOOK_ALIKES_PER_CASE * cases, 0);
    }

    /** How many swindles there are unless another number is asked for. */
    public static int usualCases(int people, int days) {
        return (int) Math.round(people * (double) days * CASES_PER_PERSON_AND_DAY);
    }
}
