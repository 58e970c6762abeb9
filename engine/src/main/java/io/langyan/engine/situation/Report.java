package io.langyan.engine.situation;

import io.langyan.engine.rule.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How things stand.
 *
 * @param storm whether it is the summary of a minute in which too many warnings came; else the sign of life of an hour
 * @param since the begin of what is reported, by the clock, epoch milliseconds
 * @param at when it is reported
 * @param opened warnings opened since then, by the level they have now
 * @param open all open warnings, by level
 * @param unacknowledged open warnings that nobody has taken
 * @param oldest the one of these that was opened first
 * @param groups of a storm, these by level, scheme and division
 * @param urgent of a storm, the most urgent of these
 * @param unlisted of a storm, how many of these are not among the most urgent
 */
public record Report(
        boolean storm,
        long since,
        long at,
        Map<Level, Integer> opened,
        Map<Level, Integer> open,
        int unacknowledged,
        Optional<BoardWarning> oldest,
        List<Group> groups,
        List<BoardWarning> urgent,
        int unlisted) {
    /** Copies its collections. */
    public Report {
        opened = Map.copyOf(opened);
        open = Map.copyOf(open);
        groups = List.copyOf(groups);
        urgent = List.copyOf(urgent);
    }

    /** How many were opened, of all levels. */
    public int openedInAll() {
        return opened.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are open, of all levels. */
    public int openInAll() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }
}
