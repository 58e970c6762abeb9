package io.langyan.cli.demo;

import io.langyan.schema.Warning;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Where all warnings stand: the newest record of each. Tells which records say something that the screen has not shown.
 * Thread-safe.
 */
final class WarningBoard {
    private final Map<String, Warning> newest = new HashMap<>();
    private int revisions;

    /**
     * Takes a record in.
     *
     * @return whether it says more than that the earlier ones are now final
     */
    synchronized boolean accept(Warning warning) {
        Warning before = newest.put(warning.getWarningId(), warning);
        if (before == null) {
            return true;
        }
        boolean news = before.getStatus() != warning.getStatus()
                || before.getLevel() != warning.getLevel()
                || before.getScore() != warning.getScore()
                || before.getAmountGoneMinor() != warning.getAmountGoneMinor()
                || !before.getExplanation().equals(warning.getExplanation());
        if (news) {
            revisions++;
        }
        return news;
    }

    /** How many warnings stand, by level. */
    synchronized Map<WarningLevel, Integer> byLevel() {
        Map<WarningLevel, Integer> counts = new EnumMap<>(WarningLevel.class);
        for (Warning warning : newest.values()) {
            if (warning.getStatus() != WarningStatus.WITHDRAWN && warning.getMergedInto() == null) {
                counts.merge(warning.getLevel(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** How many warnings were withdrawn. */
    synchronized int withdrawn() {
        return (int) newest.values().stream()
                .filter(warning -> warning.getStatus() == WarningStatus.WITHDRAWN)
                .count();
    }

    /** How many warnings there have been. */
    synchronized int count() {
        return newest.size();
    }

    /** How many records said something new about a warning that was shown before. */
    synchronized int revisions() {
        return revisions;
    }
}
