package io.langyan.cli.backtest.figures;

import java.util.List;
import java.util.OptionalLong;

/**
 * The victims of one scheme.
 *
 * @param fraudType the scheme, by its name in the event catalogue
 * @param victims how many there are
 * @param warned of how many the desk was told
 * @param beforeFirst of how many before their first payment
 * @param beforeLargest of how many before their largest
 */
public record SchemeCount(String fraudType, int victims, int warned, int beforeFirst, int beforeLargest) {
    static SchemeCount of(String fraudType, List<Victim> victims) {
        return new SchemeCount(
                fraudType,
                victims.size(),
                (int) victims.stream().filter(Victim::warned).count(),
                (int) victims.stream()
                        .filter(victim -> inTime(victim.beforeFirst()))
                        .count(),
                (int) victims.stream()
                        .filter(victim -> inTime(victim.beforeLargest()))
                        .count());
    }

    private static boolean inTime(OptionalLong before) {
        return before.isPresent() && before.getAsLong() > 0;
    }
}
