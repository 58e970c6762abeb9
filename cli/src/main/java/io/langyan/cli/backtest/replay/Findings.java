package io.langyan.cli.backtest.replay;

import io.langyan.schema.DeadLetter;
import io.langyan.schema.Detection;
import io.langyan.schema.DetectionStatus;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a replay has found: of each detection and each warning the newest record, which is its final one once the replay
 * has ended, and of dead letters their number and the first few. That is all of a history that is held in memory.
 * Thread-safe.
 */
public final class Findings {
    /** The most dead letters that are kept. */
    static final int MOST_LETTERS = 10;

    private final Map<String, Detection> detections = new ConcurrentHashMap<>();
    private final Map<String, Long> firstTriggers = new ConcurrentHashMap<>();
    private final Map<String, Warning> warnings = new ConcurrentHashMap<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    private final AtomicLong letterCount = new AtomicLong();

    /** Takes a record; those of one id must come in their order. */
    public void add(LangyanRecord found) {
        if (found instanceof Detection detection) {
            detections.put(detection.getDetectionId(), detection);
            if (detection.getStatus() == DetectionStatus.STANDING) {
                firstTriggers.merge(detection.getDetectionId(), detection.getTriggeredAt(), Math::min);
            }
        } else if (found instanceof Warning warning) {
            warnings.put(warning.getWarningId(), warning);
        } else if (found instanceof DeadLetter letter) {
            addLetter(letter);
        }
    }

    /**
     * The newest record of each detection, without what was withdrawn before it was final: that depends on the order of
     * arrival, and is no part of the outcome (DESIGN 3.1).
     */
    public Collection<Detection> detections() {
        return detections.values().stream()
                .filter(each -> each.getFinal$() || each.getStatus() != DetectionStatus.WITHDRAWN)
                .toList();
    }

    /** The newest record of each warning, without what was withdrawn, or given over to another, before it was final. */
    public Collection<Warning> warnings() {
        return warnings.values().stream()
                .filter(each ->
                        each.getFinal$() || each.getStatus() != WarningStatus.WITHDRAWN && each.getMergedInto() == null)
                .toList();
    }

    /**
     * Event time, in epoch milliseconds, of the first trigger that the detection was found for: a call that triggers moves
     * its detection along until it ends.
     */
    public long firstTriggeredAt(Detection detection) {
        return firstTriggers.getOrDefault(detection.getDetectionId(), detection.getTriggeredAt());
    }

    /** How many lines could not be used. */
    public long letterCount() {
        return letterCount.get();
    }

    /** The first of them, at most {@value #MOST_LETTERS}. */
    public List<DeadLetter> letters() {
        synchronized (letters) {
            return List.copyOf(letters);
        }
    }

    private void addLetter(DeadLetter letter) {
        letterCount.incrementAndGet();
        synchronized (letters) {
            if (letters.size() < MOST_LETTERS) {
                letters.add(letter);
            }
        }
    }
}
