package io.langyan.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.core.Outcome;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.warning.WarningUpdate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The newest record of every detection and warning of one person; checks each as it comes (DESIGN 3.1, 0004 §10). */
final class Published {
    private final String subject;
    private final Map<String, DetectionUpdate> detections = new LinkedHashMap<>();
    private final Map<String, WarningUpdate> warnings = new LinkedHashMap<>();
    private final List<DetectionUpdate> history = new ArrayList<>();
    private final List<WarningUpdate> warningHistory = new ArrayList<>();
    private final Set<String> onceFinal = new HashSet<>();

    Published(String subject) {
        this.subject = subject;
    }

    void take(Outcome outcome, long watermark) {
        outcome.detections().forEach(update -> take(update, watermark));
        outcome.warnings().forEach(update -> take(update, watermark));
    }

    private void take(DetectionUpdate update, long watermark) {
        String id = update.finding().detectionId();
        DetectionUpdate before = detections.put(id, update);
        history.add(update);
        assertThat(update.entityId()).isEqualTo(subject);
        assertThat(update.revision())
                .as("revision of %s after %s", update, before)
                .isEqualTo(before == null ? 1 : before.revision() + 1);
        if (update.withdrawn()) {
            assertThat(before).as("what %s withdraws", update).isNotNull();
            assertThat(before.withdrawn()).as("withdrawn before %s", update).isFalse();
            assertThat(update.isFinal()).as("final withdrawal in %s", update).isEqualTo(onceFinal.remove(id));
        } else if (update.isFinal()) {
            onceFinal.add(id);
            // 0004 §18: of very many detections some go before their time, and say so.
            assertThat(watermark >= update.finding().triggeredAt()
                            || update.finding().tags().contains(Finding.APPROXIMATE))
                    .as("that watermark %s has passed %s", watermark, update)
                    .isTrue();
        }
        if (before != null && before.withdrawn() == update.withdrawn() && before.isFinal() == update.isFinal()) {
            assertThat(update.finding()).as("a revision that tells something").isNotEqualTo(before.finding());
        }
    }

    private void take(WarningUpdate update, long watermark) {
        WarningUpdate before = warnings.put(update.warningId(), update);
        warningHistory.add(update);
        assertThat(update.subjectId()).isEqualTo(subject);
        assertThat(update.revision())
                .as("revision of %s after %s", update, before)
                .isEqualTo(before == null ? 1 : before.revision() + 1);
        if (update.isGone()) {
            assertThat(before).as("what %s ends", update).isNotNull();
            assertThat(before.isGone()).as("gone before %s", update).isFalse();
            assertThat(update.isFinal()).as("final end in %s", update).isEqualTo(onceFinal.remove(update.warningId()));
        } else if (update.isFinal()) {
            onceFinal.add(update.warningId());
            assertThat(watermark).as("watermark at %s", update).isGreaterThanOrEqualTo(update.triggeredAt());
        }
        if (update.status() == WarningUpdate.Status.CLOSED && !update.isGone()) {
            assertThat(before.isFinal() && before.status() == WarningUpdate.Status.OPEN)
                    .as("open and final before %s", update)
                    .isTrue();
            assertThat(Episode.of(update)).as("content of %s", update).isEqualTo(Episode.of(before));
            assertThat(watermark - Sample.hours(24))
                    .as("watermark at %s", update)
                    .isBetween(update.triggeredAt(), Long.MAX_VALUE - 1 - Sample.hours(24));
        }
    }

    /** Every record of a detection that was published, in order. */
    List<DetectionUpdate> history() {
        return history;
    }

    /** Every record of a warning that was published, in order. */
    List<WarningUpdate> warningHistory() {
        return warningHistory;
    }

    Collection<DetectionUpdate> detections() {
        return detections.values();
    }

    Collection<WarningUpdate> warnings() {
        return warnings.values();
    }

    /** A finding without what the oracle does not know: its wording. */
    static Finding comparable(Finding finding) {
        return new Finding(
                finding.detectionId(),
                finding.ruleId(),
                finding.ruleVersion(),
                finding.live(),
                finding.fraudType(),
                finding.triggerId(),
                finding.triggeredAt(),
                finding.score(),
                finding.level(),
                finding.action(),
                finding.lines(),
                finding.evidence(),
                finding.outflows(),
                finding.whereabouts(),
                new Label("", ""),
                finding.suppressedBy(),
                finding.tags());
    }
}
