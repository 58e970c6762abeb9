package io.langyan.records.output;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.schema.Detection;
import io.langyan.schema.DetectionEntity;
import io.langyan.schema.DetectionStatus;
import io.langyan.schema.RuleMode;

/** From the engine's detections to records of the detections topic. */
public final class DetectionRecords {
    private DetectionRecords() {}

    /**
     * The record for an update of a detection.
     *
     * @param update what the engine says
     * @param entity what it is about
     * @param emittedAt the clock when it said so, epoch milliseconds
     */
    public static Detection toAvro(DetectionUpdate update, Entity entity, long emittedAt) {
        Finding finding = update.finding();
        Detection detection = new Detection();
        detection.setDetectionId(finding.detectionId());
        detection.setRevision(update.revision());
        detection.setStatus(update.withdrawn() ? DetectionStatus.WITHDRAWN : DetectionStatus.STANDING);
        detection.setFinal$(update.isFinal());
        detection.setSuppressedBy(finding.suppressedBy().orElse(null));
        detection.setRuleId(finding.ruleId());
        detection.setVersion(finding.ruleVersion());
        detection.setMode(finding.live() ? RuleMode.LIVE : RuleMode.SHADOW);
        detection.setEntity(DetectionEntity.valueOf(entity.name()));
        detection.setEntityId(update.entityId());
        detection.setTriggerId(finding.triggerId());
        detection.setTriggeredAt(finding.triggeredAt());
        detection.setEmittedAt(emittedAt);
        detection.setLateEvidence(update.lateEvidence());
        detection.setScore(finding.score());
        detection.setLevel(Parts.level(finding.level()));
        detection.setAction(finding.action());
        detection.setLines(Parts.lines(finding.lines()));
        detection.setEvidence(Parts.evidence(finding.evidence()));
        detection.setExplanation(Parts.explanation(finding.explanation()));
        detection.setTags(finding.tags());
        return detection;
    }
}
