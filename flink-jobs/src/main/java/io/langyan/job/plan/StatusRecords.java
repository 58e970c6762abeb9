package io.langyan.job.plan;

import io.langyan.engine.plan.Mute;
import io.langyan.engine.plan.PlanHistory;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.plan.Quarantine;
import io.langyan.schema.ColdFeature;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.TaskInfo;

/** Writes what a subtask says about what was published. */
public final class StatusRecords {
    private final String stage;
    private final int subtask;
    private final int parallelism;
    private final List<String> stages;

    /**
     * The words of a subtask.
     *
     * @param stage what the stage is called
     * @param task which subtask it is
     * @param stages whom a publisher waits for
     */
    public StatusRecords(String stage, TaskInfo task, List<String> stages) {
        this.stage = stage;
        this.subtask = task.getIndexOfThisSubtask();
        this.parallelism = task.getNumberOfParallelSubtasks();
        this.stages = List.copyOf(stages);
    }

    /** That a bundle is in force. */
    RuleStatus live(PlanHistory history, String contentHash, long now) {
        RuleStatus.Builder status = begin(history.number(), contentHash, now).setState(RuleState.LIVE);
        return status.setEffectiveFrom(history.from()).setCold(cold(history)).build();
    }

    /** That a rule is silent. */
    RuleStatus muted(PlanHistory history, String contentHash, Mute mute, long now) {
        return begin(history.number(), contentHash, now)
                .setState(RuleState.MUTED)
                .setRuleId(mute.ruleId())
                .setMuteId(mute.muteId())
                .setUntil(mute.until())
                .build();
    }

    /** That a rule is in quarantine. */
    RuleStatus quarantined(PlanHistory history, String contentHash, Quarantine quarantine, long now) {
        return begin(history.number(), contentHash, now)
                .setState(RuleState.QUARANTINED)
                .setRuleId(quarantine.ruleId())
                .setRuleVersion(quarantine.version())
                .setReasons(List.of(QuarantineReasons.of(quarantine)))
                .build();
    }

    /** The parts that all have in common. */
    public RuleStatus.Builder begin(long number, String contentHash, long now) {
        return RuleStatus.newBuilder()
                .setBundleNumber(number)
                .setContentHash(contentHash)
                .setStage(stage)
                .setSubtask(subtask)
                .setParallelism(parallelism)
                .setStages(stages)
                .setAt(now);
    }

    /** The features that are new with the newest change: those from before it are warm, or have been told of. */
    private static List<ColdFeature> cold(PlanHistory history) {
        List<ColdFeature> cold = new ArrayList<>();
        for (PlannedRule rule : history.plan().rules()) {
            for (PlannedFeature feature : rule.features()) {
                long warmAt = feature.warmAt().orElse(Long.MIN_VALUE);
                if (rule.inForce() && warmAt > history.from()) {
                    cold.add(new ColdFeature(rule.rule().id(), feature.feature().name(), warmAt));
                }
            }
        }
        return cold;
    }
}
