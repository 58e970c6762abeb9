package io.langyan.engine.detection;

/**
 * One record for the detections topic.
 *
 * @param entityId whom it is about
 * @param finding what was found; of a withdrawn detection, what had been found
 * @param revision 1, 2, … per detection
 * @param withdrawn whether the detection no longer stands
 * @param isFinal whether the watermark has passed what it rests on (DESIGN 3.1)
 * @param lateEvidence whether evidence arrived after the trigger, or a record behind it was late
 */
public record DetectionUpdate(
        String entityId, Finding finding, int revision, boolean withdrawn, boolean isFinal, boolean lateEvidence) {}
