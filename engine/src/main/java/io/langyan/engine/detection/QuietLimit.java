package io.langyan.engine.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lets go of detections that are part of no warning when there are very many: suppressed ones, those of shadow rules and
 * of schemes without a victim. They leave from the rule that makes most of them, so that it alone suffers.
 */
public final class QuietLimit {
    /** What need not be known any more goes first, then what says nothing new, and last what has not been said yet. */
    private static final Comparator<Standing> LEAST_MISSED = Comparator.<Standing, Boolean>comparing(Standing::pending)
            .thenComparing(standing -> !standing.withdrawn())
            .thenComparing(standing -> standing.finding().suppressedBy().isEmpty())
            .thenComparing(Suppression.ORDER);

    private final int most;
    private final Predicate<Finding> concernsVictim;

    /**
     * A limit.
     *
     * @param most how many such detections are remembered
     * @param concernsVictim which detections can become part of a warning at all
     */
    public QuietLimit(int most, Predicate<Finding> concernsVictim) {
        this.most = most;
        this.concernsVictim = concernsVictim;
    }

    /** Takes out what is too much, and returns it. */
    public List<Standing> surplus(List<Standing> standing) {
        if (standing.size() <= most) {
            return List.of();
        }
        Map<List<Object>, List<Standing>> byRule = new HashMap<>();
        int count = 0;
        for (Standing each : standing) {
            if (isQuiet(each)) {
                byRule.computeIfAbsent(
                                List.of(each.finding().ruleId(), each.finding().live()), any -> new ArrayList<>())
                        .add(each);
                count++;
            }
        }
        List<Standing> surplus = new ArrayList<>();
        for (; count > most; count--) {
            List<Standing> largest = byRule.values().stream()
                    .max(Comparator.comparingInt(List::size))
                    .orElseThrow();
            Standing leaving = largest.stream().min(LEAST_MISSED).orElseThrow();
            largest.remove(leaving);
            surplus.add(leaving);
        }
        standing.removeAll(surplus);
        return surplus;
    }

    private boolean isQuiet(Standing standing) {
        return !standing.stands() || !standing.finding().warns() || !concernsVictim.test(standing.finding());
    }
}
