package io.langyan.engine.warning;

import io.langyan.engine.detection.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The episodes of a person as they are at a moment, each with its warning: see {@link WarningBook#fold}. Immutable. */
public final class Episodes {
    private final List<Told> all;

    /**
     * An episode and what it amounts to.
     *
     * @param episode its findings
     * @param warning its warning: content only, not yet published
     * @param newestPayment event time of the newest payment that it counts because it came after a detection, epoch
     *     milliseconds; Long.MIN_VALUE for none
     */
    record Told(Episode episode, WarningUpdate warning, long newestPayment) {}

    Episodes(List<Told> all) {
        this.all = List.copyOf(all);
    }

    int size() {
        return all.size();
    }

    /** The episode at a place, from 0; null beyond the last. */
    Told at(int place) {
        return place < all.size() ? all.get(place) : null;
    }

    /** The warning that has come to hold what another episode held, if any has. */
    Optional<String> heirOf(Episode gone) {
        Set<String> members = new HashSet<>();
        gone.findings().forEach(finding -> members.add(finding.detectionId()));
        return all.stream()
                .filter(told -> told.episode().findings().stream()
                        .map(Finding::detectionId)
                        .anyMatch(members::contains))
                .map(told -> told.warning().warningId())
                .findFirst();
    }

    /** The rules that the warning of that id rests on, by name; empty where none of these has it. */
    public Set<String> rulesBehind(String warningId) {
        Set<String> rules = new HashSet<>();
        all.stream()
                .filter(told -> told.warning().warningId().equals(warningId))
                .forEach(told -> told.episode().findings().forEach(finding -> rules.add(finding.ruleId())));
        return rules;
    }
}
