package io.langyan.engine.situation;

import io.langyan.engine.rule.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All open warnings of the job, and which of them were opened in this minute and this hour. Of more than
 * {@value #MOST_OPEN} open warnings those are let go first that somebody has taken, then the oldest; how many is counted.
 * What was opened in a period is not remembered over a restart. Mutable.
 */
public final class Board {
    /** How many open warnings are remembered. */
    static final int MOST_OPEN = 50_000;
    /** How many warnings a summary lists. */
    static final int MOST_URGENT = 20;

    /** A tenth of the board is cleared at once. */
    private static final int ROOM = 10;

    private static final Comparator<BoardWarning> LEAST_MISSED = Comparator.comparing(BoardWarning::taken)
            .reversed()
            .thenComparingLong(BoardWarning::openedAt)
            .thenComparing(BoardWarning::warningId);

    private final Map<String, BoardWarning> open = new HashMap<>();
    private final Set<String> ofMinute = new HashSet<>();
    private final Set<String> ofHour = new HashSet<>();
    private final int most;
    private long letGo;

    /** A board without warnings. */
    public Board() {
        this(MOST_OPEN);
    }

    /** A board for so many. */
    Board(int most) {
        this.most = most;
    }

    /** Puts a warning back on the board, as it was before a restart. */
    public void restore(BoardWarning warning) {
        open.put(warning.warningId(), warning);
    }

    /** A revision of an open warning. */
    public void open(BoardWarning warning) {
        if (open.put(warning.warningId(), warning) == null) {
            ofMinute.add(warning.warningId());
            ofHour.add(warning.warningId());
        }
        if (open.size() > most) {
            makeRoom();
        }
    }

    /** Makes room for a while: to look for one at a time would take as long in a storm. */
    private void makeRoom() {
        List<BoardWarning> leaving = open.values().stream()
                .sorted(LEAST_MISSED)
                .limit(Math.max(1, most / ROOM))
                .toList();
        leaving.forEach(warning -> open.remove(warning.warningId()));
        letGo += leaving.size();
    }

    /** A warning is over. */
    public void close(String warningId) {
        open.remove(warningId);
    }

    /** The open warnings. */
    public Collection<BoardWarning> open() {
        return open.values();
    }

    /** How many open warnings did not fit since the start. */
    public long letGo() {
        return letGo;
    }

    /**
     * Ends the minute; a summary where more warnings were opened in it than a desk takes.
     *
     * @param since when the minute began, epoch milliseconds
     * @param at when it ends
     * @param mostPerMinute how many a desk takes
     */
    public Optional<Report> endMinute(long since, long at, int mostPerMinute) {
        Optional<Report> storm =
                ofMinute.size() > mostPerMinute ? Optional.of(report(true, since, at, ofMinute)) : Optional.empty();
        ofMinute.clear();
        return storm;
    }

    /**
     * Ends the hour.
     *
     * @param since when it began, epoch milliseconds
     * @param at when it ends
     */
    public Report endHour(long since, long at) {
        Report report = report(false, since, at, ofHour);
        ofHour.clear();
        return report;
    }

    private Report report(boolean storm, long since, long at, Set<String> opened) {
        List<BoardWarning> untaken =
                open.values().stream().filter(warning -> !warning.taken()).toList();
        List<BoardWarning> urgent = storm
                ? untaken.stream()
                        .sorted(BoardWarning.URGENCY)
                        .limit(MOST_URGENT)
                        .toList()
                : List.of();
        Map<Level, Integer> openedByLevel = new EnumMap<>(Level.class);
        Map<Level, Integer> openByLevel = new EnumMap<>(Level.class);
        open.values().forEach(warning -> openByLevel.merge(warning.level(), 1, Integer::sum));
        opened.stream()
                .filter(open::containsKey)
                .forEach(id -> openedByLevel.merge(open.get(id).level(), 1, Integer::sum));
        return new Report(
                storm,
                since,
                at,
                openedByLevel,
                openByLevel,
                untaken.size(),
                untaken.stream()
                        .min(Comparator.comparingLong(BoardWarning::openedAt).thenComparing(BoardWarning::warningId)),
                storm ? groups(untaken) : List.of(),
                urgent,
                storm ? untaken.size() - urgent.size() : 0);
    }

    private static List<Group> groups(List<BoardWarning> untaken) {
        Map<Group, Integer> counts = new HashMap<>();
        untaken.forEach(warning ->
                counts.merge(new Group(warning.level(), warning.fraudType(), warning.division(), 0), 1, Integer::sum));
        Map<Group, Integer> sorted = new TreeMap<>(Group.ORDER);
        counts.forEach((group, count) ->
                sorted.put(new Group(group.level(), group.fraudType(), group.division(), count), count));
        return List.copyOf(sorted.keySet());
    }
}
