package io.langyan.engine.oracle;

import io.langyan.engine.detection.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Goes through the findings on one person in order and tells which of them say nothing new (RULES S13, 0004 §9, §18).
 *
 * @param mostInEpisode how many detections a warning is made of
 * @param silent fraud types that never warn a victim
 */
record Suppressions(int mostInEpisode, Set<String> silent) {
    private static final long GAP = Duration.ofHours(24).toMillis();

    List<Finding> judged(List<Found> inOrder) {
        List<Found> unsuppressed = new ArrayList<>();
        List<Finding> episode = new ArrayList<>();
        List<Finding> all = new ArrayList<>();
        for (Found next : inOrder) {
            Finding finding = next.finding();
            if (finding.suppressedBy().isEmpty()) {
                finding = finding.suppressedBy(reason(next, unsuppressed, episode));
            }
            all.add(finding);
            if (finding.suppressedBy().isEmpty()) {
                unsuppressed.add(next);
                if (isForVictim(finding)) {
                    if (!isGoingOn(episode, finding)) {
                        episode.clear();
                    }
                    episode.add(finding);
                }
            }
        }
        return all;
    }

    private Optional<String> reason(Found next, List<Found> unsuppressed, List<Finding> episode) {
        OptionalInt highest = unsuppressed.stream()
                .filter(next::repeats)
                .mapToInt(earlier -> earlier.finding().score())
                .max();
        if (highest.isPresent() && !next.risesOver(highest.getAsInt())) {
            return Optional.of("suppress");
        }
        boolean full =
                isForVictim(next.finding()) && isGoingOn(episode, next.finding()) && episode.size() >= mostInEpisode;
        return full && !isBestOfItsKind(next.finding(), episode) ? Optional.of("overflow") : Optional.empty();
    }

    private boolean isForVictim(Finding finding) {
        return finding.live() && !silent.contains(finding.fraudType());
    }

    private static boolean isGoingOn(List<Finding> episode, Finding next) {
        return !episode.isEmpty()
                && next.triggeredAt() - episode.get(episode.size() - 1).triggeredAt() <= GAP;
    }

    private static boolean isBestOfItsKind(Finding finding, List<Finding> episode) {
        return episode.stream()
                .filter(other -> other.fraudType().equals(finding.fraudType()))
                .allMatch(other -> other.score() < finding.score());
    }
}
