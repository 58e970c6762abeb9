package io.langyan.cli.publish;

import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who has answered so far. How many must is told by the answers themselves: each names all stages, and how many subtasks
 * its own has.
 */
public final class Answers {
    private final TreeSet<String> stages = new TreeSet<>();
    private final Map<String, TreeMap<Integer, Answer>> byStage = new TreeMap<>();
    private final Map<String, RuleStatus> quarantined = new TreeMap<>();

    /** Takes an answer; of one subtask the newest counts, and after a change of parallelism only what came since. */
    void add(RuleStatus status, long millis) {
        stages.addAll(status.getStages());
        stages.add(status.getStage());
        TreeMap<Integer, Answer> heard = byStage.computeIfAbsent(status.getStage(), any -> new TreeMap<>());
        heard.values().removeIf(other -> other.status().getParallelism() != status.getParallelism());
        heard.put(status.getSubtask(), new Answer(status, millis));
    }

    /** Takes note of a rule that stays in quarantine on a subtask under what was published: no answer for itself. */
    void note(RuleStatus status) {
        quarantined.put(
                shown(status.getStage(), status.getSubtask(), status.getParallelism()) + status.getRuleId() + " "
                        + status.getRuleVersion(),
                status);
    }

    /** The rules that stay in quarantine under what was published. */
    public List<RuleStatus> quarantined() {
        return List.copyOf(quarantined.values());
    }

    /** Whether every subtask of every stage has answered. */
    public boolean isComplete() {
        return !byStage.isEmpty() && missing().isEmpty();
    }

    /** Whether one of them refuses. */
    public boolean isRejected() {
        return all().stream().anyMatch(answer -> answer.status().getState() == RuleState.REJECTED);
    }

    /** All answers, by stage and subtask. */
    public List<Answer> all() {
        return byStage.values().stream()
                .flatMap(heard -> heard.values().stream())
                .toList();
    }

    /** Who has not answered: subtasks, and stages of which nothing was heard. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String stage : stages) {
            TreeMap<Integer, Answer> heard = byStage.getOrDefault(stage, new TreeMap<>());
            if (heard.isEmpty()) {
                missing.add(stage);
                continue;
            }
            int parallelism = heard.firstEntry().getValue().status().getParallelism();
            for (int subtask = 0; subtask < parallelism; subtask++) {
                if (!heard.containsKey(subtask)) {
                    missing.add(shown(stage, subtask, parallelism));
                }
            }
        }
        return missing;
    }

    /** The features that are cold from now on, by rule and name, and until when, epoch milliseconds. */
    public Map<String, Long> cold() {
        return StatusView.coldUntil(all().stream().map(Answer::status).toList(), Long.MIN_VALUE);
    }

    /** From which moment of event time on it acts, as the job decided; empty where nobody has it in force. */
    public Optional<Long> effectiveFrom() {
        return all().stream()
                .map(Answer::status)
                .filter(status -> status.getState() == RuleState.LIVE && status.getEffectiveFrom() != null)
                .map(RuleStatus::getEffectiveFrom)
                .max(Long::compare);
    }

    /** Forgets what stages said that are no part of the job any more. */
    void retain(Collection<String> present) {
        stages.retainAll(present);
        byStage.keySet().retainAll(present);
    }

    /** How long it took until the last of them had answered, in milliseconds. */
    public long millis() {
        return all().stream().mapToLong(Answer::millis).max().orElse(0);
    }

    static String shown(String stage, int subtask, int parallelism) {
        return stage + " (" + (subtask + 1) + "/" + parallelism + ")";
    }
}
