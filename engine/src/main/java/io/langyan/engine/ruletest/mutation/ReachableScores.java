package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.rule.Rung;
import io.langyan.engine.rule.ScoreLine;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The scores that the lines of a rule can come to, whatever combinations of them can hold. */
final class ReachableScores {
    private final NavigableSet<Integer> scores;

    private ReachableScores(NavigableSet<Integer> scores) {
        this.scores = scores;
    }

    static ReachableScores of(List<ScoreLine> lines) {
        NavigableSet<Integer> scores = new TreeSet<>(List.of(0));
        for (ScoreLine line : lines) {
            NavigableSet<Integer> with = new TreeSet<>();
            for (int score : scores) {
                with.add(score + line.points());
            }
            if (line.condition().isPresent()) {
                with.addAll(scores);
            }
            scores = with;
        }
        return new ReachableScores(scores);
    }

    /** The lowest score from a number on, or −1 where there is none. */
    int atLeast(int number) {
        return Optional.ofNullable(scores.ceiling(number)).orElse(-1);
    }

    /** The highest score below a number, or −1 where there is none. */
    int below(int number) {
        return Optional.ofNullable(scores.lower(number)).orElse(-1);
    }

    /** Whether every score leads to the same level and action. */
    boolean meansTheSame(List<Rung> one, List<Rung> other) {
        return scores.stream().allMatch(score -> outcome(one, score).equals(outcome(other, score)));
    }

    /** The differences that there are between two scores, from 1. */
    NavigableSet<Integer> rises() {
        NavigableSet<Integer> rises = new TreeSet<>();
        for (int lower : scores) {
            scores.tailSet(lower, false).forEach(higher -> rises.add(higher - lower));
        }
        return rises;
    }

    private static List<String> outcome(List<Rung> ladder, int score) {
        return ladder.stream()
                .filter(rung -> score >= rung.at())
                .reduce((first, second) -> second)
                .map(rung -> List.of(rung.level().name(), rung.action()))
                .orElse(List.of());
    }
}
