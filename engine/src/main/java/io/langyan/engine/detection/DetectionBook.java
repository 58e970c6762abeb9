package io.langyan.engine.detection;

import io.langyan.engine.rule.Suppress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the detections of one entity in step with what the rules say, and tells every change once. */
public final class DetectionBook {
    private final Suppression suppression;
    private final long settlingMillis;

    /**
     * A book.
     *
     * @param suppressions how repetitions are told, by {@link Suppression#key}
     * @param settlingMillis for how long behind the watermark detections can still come, go and move
     */
    public DetectionBook(Map<String, Suppress> suppressions, long settlingMillis) {
        this.suppression = new Suppression(suppressions);
        this.settlingMillis = settlingMillis;
    }

    /**
     * Takes verdicts into the book.
     *
     * @param entityId whom the detections are about
     * @param standing the detections published so far, in (triggeredAt, id) order; changed in place
     * @param verdicts what the rules now say
     * @param watermark the watermark, epoch milliseconds
     * @return what is to be published, in order
     */
    public List<DetectionUpdate> apply(
            String entityId, List<Standing> standing, List<Verdict> verdicts, long watermark) {
        List<DetectionUpdate> updates = new ArrayList<>();
        Map<String, Finding> published = new HashMap<>();
        Map<String, Standing> byId = new HashMap<>();
        for (Standing each : standing) {
            byId.put(each.finding().detectionId(), each);
            if (!each.withdrawn()) {
                published.put(each.finding().detectionId(), each.finding());
            }
        }
        for (Verdict verdict : verdicts) {
            take(entityId, standing, byId, verdict, updates);
        }
        standing.sort(Suppression.ORDER);
        List<Finding> judged = suppression.judge(standing, settledUntil(watermark));
        for (int i = 0; i < standing.size(); i++) {
            Standing each = standing.get(i);
            if (!each.withdrawn()) {
                each.replace(judged.get(i), each.suppressKey(), each.restsOn());
                if (!judged.get(i).equals(published.get(each.finding().detectionId()))) {
                    updates.add(each.publish(entityId, watermark >= each.restsOn()));
                }
            }
        }
        return updates;
    }

    /** Up to when nothing that arrives in time changes a detection any more. */
    private long settledUntil(long watermark) {
        return watermark < Long.MIN_VALUE + 1 + settlingMillis ? Long.MIN_VALUE : watermark - settlingMillis - 1;
    }

    private static void take(
            String entityId,
            List<Standing> standing,
            Map<String, Standing> byId,
            Verdict verdict,
            List<DetectionUpdate> updates) {
        Standing known = byId.get(verdict.detectionId());
        if (verdict.finding().isEmpty()) {
            if (known != null && !known.withdrawn()) {
                updates.add(known.withdraw(entityId));
            }
            return;
        }
        Finding finding = verdict.finding().get();
        if (known == null) {
            known = new Standing(
                    finding, verdict.suppressKey(), verdict.restsOn(), 0, false, false, verdict.late(), false);
            standing.add(known);
            return;
        }
        known.revive();
        known.replace(finding, verdict.suppressKey(), verdict.restsOn());
        if (verdict.late()) {
            known.markLate();
        }
    }

    /** Publishes as final what the watermark has made final. */
    public List<DetectionUpdate> finish(String entityId, List<Standing> standing, long watermark) {
        List<DetectionUpdate> updates = new ArrayList<>();
        for (Standing each : standing) {
            if (each.isOwedFinal() && each.restsOn() <= watermark) {
                updates.add(each.publish(entityId, true));
            }
        }
        return updates;
    }
}
