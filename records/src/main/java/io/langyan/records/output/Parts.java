package io.langyan.records.output;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Line;
import io.langyan.engine.rule.Level;
import io.langyan.schema.EvidenceItem;
import io.langyan.schema.Explanation;
import io.langyan.schema.ScoreLine;
import io.langyan.schema.WarningLevel;
import java.util.List;

/** What detections and warnings have in common. */
final class Parts {
    private Parts() {}

    static List<ScoreLine> lines(List<Line> lines) {
        return lines.stream()
                .map(line -> new ScoreLine(line.id(), line.points()))
                .toList();
    }

    static List<EvidenceItem> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(item -> new EvidenceItem(item.step(), item.id(), item.eventTime()))
                .toList();
    }

    static Explanation explanation(Label text) {
        return new Explanation(text.zh(), text.en());
    }

    static WarningLevel level(Level level) {
        return switch (level) {
            case LOW -> WarningLevel.LOW;
            case MEDIUM -> WarningLevel.MEDIUM;
            case HIGH -> WarningLevel.HIGH;
            case EMERGENCY -> WarningLevel.EMERGENCY;
        };
    }
}
