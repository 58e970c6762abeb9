package io.langyan.records.output;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Exemption;
import io.langyan.engine.rule.Tag;
import io.langyan.schema.Explanation;
import io.langyan.schema.Suspect;
import io.langyan.schema.SuspectKind;
import io.langyan.schema.SuspectStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** From the engine's detections on accounts and phones to records of the suspects topic. */
public final class SuspectRecords {
    /** For how long a suspicion lasts whose rule tags nothing. */
    private static final long UNTAGGED_MILLIS = Duration.ofHours(72).toMillis();

    private SuspectRecords() {}

    /**
     * The record for an update of a detection; empty where it makes nobody suspect, and never did: of a rule in shadow, or
     * suppressed from the first.
     *
     * @param update what the engine says
     * @param entity an account or a phone
     * @param plan the rules on them
     */
    public static Optional<Suspect> toAvro(DetectionUpdate update, Entity entity, Plan plan) {
        Finding finding = update.finding();
        boolean stands = !update.withdrawn() && finding.suppressedBy().isEmpty();
        if (!finding.live() || !stands && update.revision() == 1) {
            return Optional.empty();
        }
        Optional<CheckedRule> rule = plan.rules().stream()
                .map(PlannedRule::rule)
                .filter(each -> each.id().equals(finding.ruleId()) && each.version() == finding.ruleVersion())
                .findFirst();
        long length = rule.map(CheckedRule::tags).stream()
                .flatMap(tags -> tags.stream().map(Tag::forMillis))
                .max(Long::compare)
                .orElse(UNTAGGED_MILLIS);
        Suspect suspect = new Suspect();
        suspect.setKind(entity == Entity.PHONE ? SuspectKind.PHONE : SuspectKind.ACCOUNT);
        suspect.setValue(update.entityId());
        suspect.setFraudType(finding.fraudType());
        suspect.setDetectionId(finding.detectionId());
        suspect.setRevision(update.revision());
        suspect.setStatus(stands ? SuspectStatus.STANDING : SuspectStatus.LIFTED);
        suspect.setFinal$(update.isFinal());
        suspect.setEvidence(Parts.evidence(finding.evidence()));
        suspect.setSince(finding.triggeredAt());
        suspect.setUntil(stands ? finding.triggeredAt() + length : finding.triggeredAt());
        suspect.setLiftedWhen(liftedWhen(rule));
        suspect.setRuleId(finding.ruleId());
        suspect.setVersion(finding.ruleVersion());
        suspect.setExplanation(Parts.explanation(finding.explanation()));
        return Optional.of(suspect);
    }

    private static Explanation liftedWhen(Optional<CheckedRule> rule) {
        String exceptions = rule.map(CheckedRule::exemptions).stream()
                .flatMap(all -> all.stream().map(Exemption::id))
                .collect(Collectors.joining(", "));
        return new Explanation(
                "到期未再检出即解除；更正的记录推翻证据时立即解除" + (exceptions.isEmpty() ? "。" : "；适用例外时亦解除：" + exceptions + "。"),
                "It ends by itself unless found again; it is lifted at once when corrected records refute the evidence"
                        + (exceptions.isEmpty() ? "." : ", or when an exception applies: " + exceptions + "."));
    }
}
