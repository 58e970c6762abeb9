package io.langyan.simulator;

import io.langyan.schema.CaseTrace;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a simulated city came to.
 *
 * @param calls call records
 * @param payments payment records
 * @param brokenLines lines broken on purpose
 * @param mostWaiting the most records that were kept in memory at once
 * @param identities identities
 * @param listed entries of lists
 * @param victims by fraud type and trace
 * @param lostMinor what the victims lost, in fen
 * @param lookAlikes by kind
 * @param muleAccounts accounts that stolen money ran through
 * @param scamNumbers numbers that swindlers called from
 */
public record CitySummary(
        long calls,
        long payments,
        long brokenLines,
        long mostWaiting,
        long identities,
        long listed,
        SortedMap<String, Map<CaseTrace, Integer>> victims,
        long lostMinor,
        SortedMap<String, Integer> lookAlikes,
        int muleAccounts,
        int scamNumbers) {
    /** Copies the maps. */
    public CitySummary {
        victims = Collections.unmodifiableSortedMap(new TreeMap<>(victims));
        lookAlikes = Collections.unmodifiableSortedMap(new TreeMap<>(lookAlikes));
    }

    /** All records of the two streams. */
    public long records() {
        return calls + payments;
    }

    /** How many victims there are, with that trace. */
    public int victims(CaseTrace trace) {
        return victims.values().stream()
                .mapToInt(traces -> traces.getOrDefault(trace, 0))
                .sum();
    }
}
