package io.langyan.cli.backtest.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the warnings would have had the desk do.
 *
 * @param actions warnings by action, by its name in the event catalogue
 * @param people people to be called
 * @param attempts how often somebody dials for that
 * @param alone people to be called of whom no other rule warned
 * @param visits people to be visited
 */
public record DeskWork(Map<String, Integer> actions, int people, int attempts, int alone, int visits) {
    /** Tenths of a call for each warning: 370 calls for 80 warnings, as Shenzhen counted. */
    public static final int TENTHS_OF_A_CALL = 46;

    private static final Set<String> CALLS = Set.of("call_victim", "call_and_visit");
    private static final Set<String> VISITS = Set.of("visit", "call_and_visit");

    static DeskWork of(List<RuleWarning> warnings) {
        Map<String, Integer> actions = new TreeMap<>();
        warnings.forEach(warning -> actions.merge(warning.warning().getAction(), 1, Integer::sum));
        int people = sum(actions, CALLS);
        List<RuleWarning> alone = warnings.stream().filter(RuleWarning::alone).toList();
        return new DeskWork(
                actions,
                people,
                (people * TENTHS_OF_A_CALL + 5) / 10,
                (int) alone.stream()
                        .filter(warning -> CALLS.contains(warning.warning().getAction()))
                        .count(),
                sum(actions, VISITS));
    }

    private static int sum(Map<String, Integer> actions, Set<String> which) {
        return which.stream()
                .mapToInt(action -> actions.getOrDefault(action, 0))
                .sum();
    }
}
