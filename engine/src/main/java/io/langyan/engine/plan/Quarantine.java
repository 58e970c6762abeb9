package io.langyan.engine.plan;

import java.util.Set;

/**
 * That a version of a rule is not evaluated any more, since it spent more than it may (docs/decisions/0017).
 *
 * @param ruleId the rule
 * @param version its version
 * @param live whether it is the live one; else the one in shadow
 * @param budget what it overspent
 * @param found how much it spent, in the unit of the budget
 * @param allowed how much it might
 * @param forgone hashes of the parts that nothing is kept for any more since only this rule used them; empty unless it
 *     was state that it overspent
 * @param until the first trigger that it is evaluated for again, event time in epoch milliseconds; {@link #OPEN} while
 *     that is not known
 */
public record Quarantine(
        String ruleId,
        int version,
        boolean live,
        Budget budget,
        long found,
        long allowed,
        Set<Long> forgone,
        long until) {
    /** Stands for an end that is not known. */
    public static final long OPEN = Long.MAX_VALUE;

    /** Copies the set. */
    public Quarantine {
        forgone = Set.copyOf(forgone);
    }

    /** One that has just begun, of which the plan finds out what is forgone. */
    public static Quarantine of(PlannedRule rule, Budget budget, long found, long allowed) {
        return new Quarantine(
                rule.rule().id(), rule.rule().version(), rule.live(), budget, found, allowed, Set.of(), OPEN);
    }

    /** Whether it goes on. */
    public boolean isOpen() {
        return until == OPEN;
    }

    /** Whether it is this version of this rule that it is about. */
    public boolean concerns(PlannedRule rule) {
        return concerns(rule.rule().id(), rule.rule().version(), rule.live());
    }

    /** Whether it is this version of a rule that it is about. */
    public boolean concerns(String rule, int itsVersion, boolean itsMode) {
        return version == itsVersion && live == itsMode && ruleId.equals(rule);
    }

    /** Whether it is about the same as another. */
    boolean isLike(Quarantine other) {
        return concerns(other.ruleId, other.version, other.live);
    }

    Quarantine until(long trigger) {
        return new Quarantine(ruleId, version, live, budget, found, allowed, forgone, trigger);
    }

    Quarantine forgoing(Set<Long> parts) {
        return new Quarantine(ruleId, version, live, budget, found, allowed, parts, until);
    }
}
