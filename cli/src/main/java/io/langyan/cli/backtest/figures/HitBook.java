package io.langyan.cli.backtest.figures;

import io.langyan.cli.backtest.replay.Arrivals;
import io.langyan.cli.backtest.replay.Findings;
import io.langyan.schema.Detection;
import io.langyan.schema.DetectionEntity;
import io.langyan.schema.DetectionStatus;
import io.langyan.schema.RuleMode;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The detections that may warn, by person, and the warnings that they became. */
final class HitBook {
    private static final Comparator<Hit> BY_TIME = Comparator.comparingLong(Hit::told)
            .thenComparing(hit -> hit.detection().getDetectionId());

    private final Findings findings;
    private final Set<String> named;
    private final Map<String, List<Hit>> hits = new HashMap<>();

    /**
     * Sorts what was found.
     *
     * @param findings what the replay found
     * @param named the ids of the rules that the backtest is about
     * @param others the ids of the other rules that warn
     * @param told when the desk could have been told of a detection
     * @param arrivals when evidence arrived
     */
    HitBook(Findings findings, Set<String> named, Set<String> others, ToldTimes told, Arrivals arrivals) {
        this.findings = findings;
        this.named = named;
        for (Detection detection : findings.detections()) {
            String rule = detection.getRuleId();
            if (warns(detection) && (named.contains(rule) || others.contains(rule))) {
                hits.computeIfAbsent(detection.getEntityId(), any -> new ArrayList<>())
                        .add(new Hit(detection, told.of(detection, arrivals)));
            }
        }
        hits.values().forEach(list -> list.sort(BY_TIME));
    }

    /** Whether a detection may become part of a warning. */
    static boolean warns(Detection detection) {
        return detection.getEntity() == DetectionEntity.PERSON
                && detection.getStatus() == DetectionStatus.STANDING
                && detection.getMode() == RuleMode.LIVE
                && detection.getSuppressedBy() == null;
    }

    /** Everything on a person, in the order in which the desk was told. */
    List<Hit> of(String person) {
        return hits.getOrDefault(person, List.of());
    }

    /** The warnings of the named rules that they first had the desk told of in a period, in that order. */
    List<RuleWarning> warnings(Period period) {
        List<RuleWarning> warnings = new ArrayList<>();
        for (Warning warning : findings.warnings()) {
            // That an episode is over is no part of the outcome (docs/decisions/0004, 22).
            if (warning.getStatus() != WarningStatus.WITHDRAWN && warning.getMergedInto() == null) {
                RuleWarning whole = whole(warning);
                if (!whole.own().isEmpty() && period.contains(whole.told())) {
                    warnings.add(whole);
                }
            }
        }
        warnings.sort(Comparator.comparingLong(RuleWarning::told)
                .thenComparing(warning -> warning.warning().getWarningId()));
        return warnings;
    }

    /** Episodes of one person do not overlap, so their times tell which detections are whose. */
    private RuleWarning whole(Warning warning) {
        List<Hit> own = new ArrayList<>();
        List<Hit> others = new ArrayList<>();
        for (Hit hit : of(warning.getSubjectId())) {
            long time = hit.detection().getTriggeredAt();
            if (time >= warning.getOpenedAt() && time <= warning.getTriggeredAt()) {
                (named.contains(hit.detection().getRuleId()) ? own : others).add(hit);
            }
        }
        return new RuleWarning(warning, own, others);
    }
}
