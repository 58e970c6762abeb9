package io.langyan.cli.backtest.figures;

import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.CasePayment;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The labels of a history, and which of them a warning is about. */
final class CaseBook {
    /** For how long after its last payment a case is still going on: as long as an episode. */
    private static final Duration AFTERMATH = Duration.ofHours(24);
    /** How long a case without payments goes on. */
    private static final Duration UNPAID = Duration.ofHours(72);

    private static final Comparator<CaseLabel> PREFERENCE = Comparator.<CaseLabel, Boolean>comparing(
                    label -> label.getKind() != CaseKind.VICTIM)
            .thenComparing(label -> -label.getFirstContactAt())
            .thenComparing(CaseLabel::getCaseId);

    private final Map<String, List<CaseLabel>> byPerson = new HashMap<>();

    CaseBook(List<CaseLabel> labels) {
        byPerson.putAll(labels.stream()
                .filter(label -> label.getKind() == CaseKind.VICTIM || label.getKind() == CaseKind.LOOK_ALIKE)
                .collect(Collectors.groupingBy(CaseLabel::getPersonId)));
    }

    /** What a warning is about: a case of its person in which one of its detections was triggered, victims before others. */
    Optional<CaseLabel> about(RuleWarning warning) {
        return byPerson.getOrDefault(warning.person(), List.of()).stream()
                .filter(label -> warning.own().stream()
                        .anyMatch(hit -> isDuring(label, hit.detection().getTriggeredAt())))
                .min(PREFERENCE);
    }

    /** Whether a moment is between first contact and a day after the last payment. */
    static boolean isDuring(CaseLabel label, long time) {
        long end = label.getPayments().isEmpty()
                ? label.getFirstContactAt() + UNPAID.toMillis()
                : label.getPayments().stream()
                                .mapToLong(CasePayment::getEventTime)
                                .max()
                                .orElseThrow()
                        + AFTERMATH.toMillis();
        return time >= label.getFirstContactAt() && time <= end;
    }
}
