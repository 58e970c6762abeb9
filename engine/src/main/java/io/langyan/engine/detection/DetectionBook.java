package io.langyan.engine.detection;

import io.langyan.engine.rule.Suppress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Keeps the detections of one entity in step with what the rules say, and tells every change once. */
public final class DetectionBook {
    private final Suppression suppression;
    private final long settlingMillis;

    /**
     * A book.
     *
     * @param suppressions how repetitions are told, by {@link Suppression#key}
     * @param crowding how many detections make a warning
     * @param settlingMillis for how long behind the watermark detections can still come, go and move
     */
    public DetectionBook(Map<String, Suppress> suppressions, Crowding crowding, long settlingMillis) {
        this.suppression = new Suppression(suppressions, crowding);
        this.settlingMillis = settlingMillis;
    }

    /**
     * Takes verdicts into the book.
     *
     * @param entityId whom the detections are about
     * @param standing the detections so far, in (triggeredAt, id) order; changed in place
     * @param verdicts what the rules now say
     * @param watermark the watermark, epoch milliseconds
     * @return what is to be published, in order
     */
    public List<DetectionUpdate> apply(
            String entityId, List<Standing> standing, List<Verdict> verdicts, long watermark) {
        return apply(entityId, standing, verdicts, each -> isDue(each, watermark), watermark);
    }

    private List<DetectionUpdate> apply(
            String entityId,
            List<Standing> standing,
            List<Verdict> verdicts,
            Predicate<Standing> isDue,
            long watermark) {
        List<DetectionUpdate> updates = new ArrayList<>();
        Map<String, Finding> published = new HashMap<>();
        Map<String, Standing> byId = new HashMap<>();
        for (Standing each : standing) {
            byId.put(each.finding().detectionId(), each);
            if (each.stands()) {
                published.put(each.finding().detectionId(), each.finding());
            }
        }
        for (Verdict verdict : verdicts) {
            take(entityId, standing, byId.get(verdict.detectionId()), verdict, watermark, updates);
        }
        standing.sort(Suppression.ORDER);
        List<Standing> due = standing.stream()
                .filter(each -> each.stands() || isDue.test(each))
                .toList();
        List<Finding> judged = suppression.judge(due, settledUntil(Math.min(watermark, earliestLeaving(due))));
        for (int i = 0; i < due.size(); i++) {
            Standing each = due.get(i);
            boolean says = each.pending()
                    || !judged.get(i).equals(published.get(each.finding().detectionId()));
            each.replace(judged.get(i));
            if (says) {
                updates.add(each.publish(entityId, watermark >= each.restsOn()));
            }
        }
        return updates;
    }

    /** Up to when nothing that arrives in time changes a detection any more. */
    private long settledUntil(long watermark) {
        return watermark < Long.MIN_VALUE + 1 + settlingMillis ? Long.MIN_VALUE : watermark - settlingMillis - 1;
    }

    /** What leaves now was owed at its moment, however far the watermark has jumped past it: nothing is settled by that. */
    private static long earliestLeaving(List<Standing> due) {
        return due.stream()
                .filter(each -> each.pending() && each.leavesFrom() != Verdict.AT_ONCE)
                .mapToLong(Standing::leavesFrom)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static boolean isDue(Standing standing, long watermark) {
        return standing.pending() && standing.leavesFrom() <= watermark;
    }

    private static void take(
            String entityId,
            List<Standing> standing,
            Standing known,
            Verdict verdict,
            long watermark,
            List<DetectionUpdate> updates) {
        if (known != null && known.stands() && !staysPublished(known, verdict, watermark)) {
            updates.add(known.withdraw(entityId));
        }
        if (verdict.finding().isEmpty()) {
            if (known != null && known.revision() == 0) {
                standing.remove(known);
            } else if (known != null) {
                known.abandon();
            }
            return;
        }
        Finding finding = verdict.finding().get();
        if (known == null) {
            standing.add(Standing.pending(finding, verdict));
            return;
        }
        if (known.withdrawn()) {
            known.await();
        }
        known.replace(finding, verdict);
    }

    /**
     * What has left stays, even where the clock let it leave before the watermark; but a trigger that has moved on to a
     * later record has to wait again.
     */
    private static boolean staysPublished(Standing known, Verdict verdict, long watermark) {
        return verdict.finding().isPresent() && verdict.leavesFrom() <= Math.max(watermark, known.leavesFrom());
    }

    /** Publishes what need wait no longer, and as final what the watermark has made final. */
    public List<DetectionUpdate> finish(String entityId, List<Standing> standing, long watermark) {
        List<DetectionUpdate> updates = new ArrayList<>();
        if (standing.stream().anyMatch(each -> isDue(each, watermark))) {
            updates.addAll(apply(entityId, standing, List.of(), watermark));
        }
        for (Standing each : standing) {
            if (each.isOwedFinal() && each.restsOn() <= watermark) {
                updates.add(each.publish(entityId, true));
            }
        }
        return updates;
    }

    /**
     * Publishes what is let go before the watermark has come, as provisional.
     *
     * @param isLetGo whether a detection that waits need wait no longer
     */
    public List<DetectionUpdate> release(
            String entityId, List<Standing> standing, Predicate<Standing> isLetGo, long watermark) {
        return standing.stream().anyMatch(isLetGo)
                ? apply(entityId, standing, List.of(), each -> isLetGo.test(each) || isDue(each, watermark), watermark)
                : List.of();
    }
}
