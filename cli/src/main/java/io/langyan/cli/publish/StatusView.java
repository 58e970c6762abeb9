package io.langyan.cli.publish;

import io.langyan.schema.ColdFeature;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How things stand by all that was said: what each subtask has in force, and what it refused since.
 *
 * @param inForce the answers by which bundles went live, one a subtask
 * @param rejected the refusals of subtasks that came after those
 * @param silenced mutes that are not over
 * @param quarantined rules in quarantine under the bundle in force
 * @param missing subtasks that were never heard of
 * @param cold the features that are cold under the bundles in force, and until when, epoch milliseconds
 */
public record StatusView(
        List<RuleStatus> inForce,
        List<RuleStatus> rejected,
        List<RuleStatus> silenced,
        List<RuleStatus> quarantined,
        List<String> missing,
        Map<String, Long> cold) {
    /** Copies its lists. */
    public StatusView {
        inForce = List.copyOf(inForce);
        rejected = List.copyOf(rejected);
        silenced = List.copyOf(silenced);
        quarantined = List.copyOf(quarantined);
        missing = List.copyOf(missing);
        cold = new TreeMap<>(cold);
    }

    /**
     * Folds what was said.
     *
     * @param statuses in the order in which it was said
     * @param now epoch milliseconds, for what ends by itself
     */
    public static StatusView of(Collection<RuleStatus> statuses, long now) {
        Answers heard = new Answers();
        List<String> stages = List.of();
        Map<String, RuleStatus> inForce = new TreeMap<>();
        Map<String, RuleStatus> rejected = new TreeMap<>();
        Map<String, RuleStatus> silenced = new TreeMap<>();
        Map<String, RuleStatus> quarantined = new TreeMap<>();
        for (RuleStatus status : statuses) {
            String subtask = subtask(status);
            if (status.getState() == RuleState.LIVE) {
                heard.add(status, 0);
                stages = status.getStages();
                inForce.put(subtask, status);
                rejected.remove(subtask);
                // What was refused before is no longer what matters.
                rejected.values().removeIf(earlier -> earlier.getBundleNumber() != status.getBundleNumber());
            } else if (status.getState() == RuleState.REJECTED && status.getMuteId() == null) {
                heard.add(status, 0);
                rejected.put(subtask, status);
            } else if (status.getState() == RuleState.MUTED) {
                // Before the first bundle, too: the rules that a job starts with can be muted.
                heard.add(status, 0);
                stages = status.getStages();
                silenced.put(subtask + status.getMuteId(), status);
            } else if (status.getState() == RuleState.QUARANTINED) {
                // Before the first bundle, too.
                heard.add(status, 0);
                stages = status.getStages();
                quarantined.put(subtask + status.getRuleId() + " " + status.getRuleVersion(), status);
            }
        }
        heard.retain(stages);
        List<String> present =
                heard.all().stream().map(answer -> subtask(answer.status())).toList();
        List<RuleStatus> running = present(inForce, present);
        return new StatusView(
                running,
                List.copyOf(rejected.values()),
                present(silenced, present).stream()
                        .filter(mute -> mute.getUntil() == null || mute.getUntil() > now)
                        .toList(),
                present(quarantined, present).stream()
                        .filter(status -> stillInQuarantine(status, inForce.get(subtask(status)), now))
                        .toList(),
                heard.missing(),
                coldUntil(running, now));
    }

    /** Features by rule and name with the last moment at which one of these subtasks has them warm. */
    static Map<String, Long> coldUntil(Collection<RuleStatus> statuses, long now) {
        Map<String, Long> until = new TreeMap<>();
        for (RuleStatus status : statuses) {
            for (ColdFeature cold : status.getCold()) {
                if (cold.getWarmAt() > now) {
                    until.merge(cold.getRuleId() + " " + cold.getFeature(), cold.getWarmAt(), Math::max);
                }
            }
        }
        return until;
    }

    /** The bundle that every subtask has in force; empty where they differ, or there is none. */
    public Optional<Long> number() {
        List<Long> numbers =
                inForce.stream().map(RuleStatus::getBundleNumber).distinct().toList();
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }

    /** Subtasks of a job that ran with another parallelism are gone. */
    private static List<RuleStatus> present(Map<String, RuleStatus> statuses, List<String> present) {
        List<RuleStatus> kept = new ArrayList<>(statuses.values());
        kept.removeIf(status -> !present.contains(subtask(status)));
        return kept;
    }

    private static boolean stillInQuarantine(RuleStatus status, RuleStatus inForce, long now) {
        long number = inForce == null ? 0 : inForce.getBundleNumber();
        boolean sameBundle = number == status.getBundleNumber();
        return sameBundle && (status.getUntil() == null || status.getUntil() > now);
    }

    private static String subtask(RuleStatus status) {
        return Answers.shown(status.getStage(), status.getSubtask(), status.getParallelism());
    }
}
