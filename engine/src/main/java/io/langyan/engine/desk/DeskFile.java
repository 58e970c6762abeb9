package io.langyan.engine.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The warnings of one person that are on the desk, with the feedback that was taken. Mutable, not thread-safe. */
public final class DeskFile {
    /** How many warnings of one person are remembered; of more, those go first that wait for nothing, then the oldest. */
    static final int MOST_CASES = 64;

    private final List<DeskCase> cases;

    /** A file without warnings. */
    public DeskFile() {
        this(new ArrayList<>(1));
    }

    DeskFile(List<DeskCase> cases) {
        this.cases = cases;
    }

    /** Whether there is nothing to remember. */
    public boolean isEmpty() {
        return cases.isEmpty();
    }

    /** The ids of the warnings that are remembered, those of which only feedback has come among them. */
    public List<String> warningIds() {
        return cases.stream().map(DeskCase::warningId).toList();
    }

    /** Whether detections have made a warning of that id; of one that they have not, feedback alone may be remembered. */
    public boolean knows(String warningId) {
        return cases.stream()
                .anyMatch(known -> known.isKnown() && known.warningId().equals(warningId));
    }

    /** Whether a report of that identity is remembered with the warning that it answers. */
    public boolean holds(Feedback feedback) {
        return cases.stream()
                .filter(known -> known.warningId().equals(feedback.warningId()))
                .flatMap(known -> known.reports().stream())
                .anyMatch(known -> known.feedbackId().equals(feedback.feedbackId()));
    }

    List<DeskCase> cases() {
        return cases;
    }

    /** The warning of that id; a new one where it is unknown. */
    DeskCase open(String warningId) {
        for (DeskCase known : cases) {
            if (known.warningId().equals(warningId)) {
                return known;
            }
        }
        DeskCase added = new DeskCase(warningId);
        cases.add(added);
        return added;
    }

    /** Forgets what is over, and what is too much. */
    void tidy() {
        cases.removeIf(DeskCase::isOver);
        while (cases.size() > MOST_CASES) {
            cases.stream()
                    .min(Comparator.comparing((DeskCase each) -> !each.isDormant())
                            .thenComparingLong(DeskCase::openedAt)
                            .thenComparing(DeskCase::warningId))
                    .ifPresent(cases::remove);
        }
    }
}
