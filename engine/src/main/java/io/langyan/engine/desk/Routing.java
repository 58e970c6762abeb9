package io.langyan.engine.desk;

import java.util.Set;

/**
 * Whose a warning is, as an installation sets it.
 *
 * @param city the own city, a GB/T 2260 code
 * @param subBureaus the districts of the own city that have a sub-bureau, GB/T 2260 or statistical codes
 * @param freshMillis how old the place of a call may be to send people there
 * @param acknowledgeMillis how long another city's centre may take to acknowledge a warning
 */
public record Routing(String city, Set<String> subBureaus, long freshMillis, long acknowledgeMillis) {
    /** Copies its set. */
    public Routing {
        subBureaus = Set.copyOf(subBureaus);
    }
}
