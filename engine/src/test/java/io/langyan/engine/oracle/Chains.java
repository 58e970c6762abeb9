package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the chain of a rule for one trigger by trying them all, newest first (RULES S3, 0004 §4 to §6). */
final class Chains {
    /** How many events beyond the reach stay candidates of a step (0004 §4). */
    private static final int OLD_CANDIDATES = 8;

    private final Tenure tenure;
    private final Sequence sequence;
    private final History history;
    private final long t;
    private final List<List<Sighting>> candidatesOfSteps;

    private Chains(Tenure tenure, History history, long t) {
        this.tenure = tenure;
        this.sequence = tenure.rule().sequence();
        this.history = history;
        this.t = t;
        this.candidatesOfSteps = sequence.steps().stream()
                .map(step -> candidates(step.event(), step.where(), t, tenure.since(step)))
                .toList();
    }

    /** The newest chain that satisfies everything, one event a step; empty where there is none. */
    static Optional<Sighting[]> newest(Tenure tenure, History history, long t, Sighting trigger) {
        Sequence sequence = tenure.rule().sequence();
        Sighting[] chain = new Sighting[sequence.steps().size()];
        chain[sequence.triggerIndex()] = trigger;
        Chains chains = new Chains(tenure, history, t);
        boolean watched = trigger.time() >= tenure.since(sequence.trigger());
        return watched && chains.complete(chain, sequence.triggerIndex() - 1) ? Optional.of(chain) : Optional.empty();
    }

    /** Tries the candidates of a step, newest first, and with each one all of the steps before it. */
    private boolean complete(Sighting[] chain, int step) {
        if (step < 0) {
            return holds(chain);
        }
        for (Sighting candidate : candidatesOfSteps.get(step)) {
            boolean used = Arrays.stream(chain).anyMatch(other -> other != null && other.is(candidate));
            if (!used && candidate.time() <= chain[step + 1].time()) {
                chain[step] = candidate;
                if (complete(chain, step - 1)) {
                    return true;
                }
                chain[step] = null;
            }
        }
        return false;
    }

    private boolean holds(Sighting[] chain) {
        for (int step = 0; step < chain.length; step++) {
            Optional<Expr> where = sequence.steps().get(step).where();
            if (where.isPresent() && !Scope.with(chain[step], chain).isTrue(where.get())) {
                return false;
            }
        }
        boolean inTime = t - chain[0].end() <= sequence.withinMillis();
        return inTime && sequence.never().stream().noneMatch(never -> happened(never, chain));
    }

    private boolean happened(Never never, Sighting[] chain) {
        // 0004 §6: with a deadline, what happened is seen from the deadline.
        long moment = t + never.afterMillis();
        long until = never.hasDeadline() ? moment : chain[never.to()].time();
        return candidates(never.event(), never.where(), moment, tenure.since(never)).stream()
                .filter(event -> Arrays.stream(chain).noneMatch(event::is))
                .filter(event -> chain[never.from()].time() <= event.time())
                .filter(event -> event.time() <= until)
                .anyMatch(event -> never.where().isEmpty()
                        || Scope.with(event, chain).isTrue(never.where().get()));
    }

    /** Newest first: all that are younger than the reach, and of the older ones the newest that may match. */
    private List<Sighting> candidates(EventType type, Optional<Expr> where, long moment, long since) {
        long old = moment - history.settings().reach().toMillis();
        List<Sighting> events = new ArrayList<>(history.seenFrom(moment, type));
        events.removeIf(event -> event.time() < since);
        Collections.reverse(events);
        List<Sighting> kept = new ArrayList<>(
                events.stream().filter(event -> event.time() > old).toList());
        events.stream()
                .filter(event -> event.time() <= old)
                .filter(event -> where.isEmpty() || !Scope.alone(event).isFalse(where.get()))
                .limit(OLD_CANDIDATES)
                .forEach(kept::add);
        // 0004 §13: one that was taken back is no candidate, but has counted among the newest.
        kept.removeIf(Sighting::takenBack);
        return kept;
    }
}
