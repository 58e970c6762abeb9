package io.langyan.engine.guard;

import io.langyan.engine.plan.Budget;
import io.langyan.engine.plan.PlannedRule;

/** What one version of a rule spends. */
public final class RuleAccount {
    /** Asking the clock costs about as much as a small evaluation: one in so many is timed. */
    static final int EVALUATIONS_PER_SAMPLE = 64;

    private final RuleLedger ledger;
    private final RuleBudgets budgets;
    private PlannedRule rule;
    private int evaluations;
    private HitRate hits;
    private SustainedAverage time;
    private SustainedAverage bytes;

    RuleAccount(RuleLedger ledger, RuleBudgets budgets) {
        this.ledger = ledger;
        this.budgets = budgets;
    }

    RuleAccount of(PlannedRule planned) {
        rule = planned;
        return this;
    }

    /** Counts an evaluation; whether it is one to be timed, from {@link #begin} to {@link #end}. */
    public boolean isTimed() {
        return ++evaluations % EVALUATIONS_PER_SAMPLE == 0
                && !budgets.evaluation().isZero();
    }

    /** The clock before an evaluation, in nanoseconds. */
    public long begin() {
        return ledger.now();
    }

    /** Notes how long an evaluation took that began then. */
    public void end(long begin) {
        long now = ledger.now();
        if (time == null) {
            time = new SustainedAverage(
                    budgets.evaluation().toNanos(), budgets.look().toNanos(), begin);
        }
        check(Budget.TIME, time.add(now - begin, now), budgets.evaluation().toNanos());
    }

    /** Notes a detection whose trigger has that event time, epoch milliseconds. */
    void hit(long triggeredAt) {
        if (budgets.hitsPerMinute() > 0) {
            hits = hits == null ? new HitRate(budgets.hitsPerMinute()) : hits;
            check(Budget.HITS, hits.count(triggeredAt, ledger.now()), budgets.hitsPerMinute());
        }
    }

    /** Notes how many bytes of a person that was written are there for this rule alone. */
    public void keeps(long found) {
        long now = ledger.now();
        if (bytes == null) {
            bytes = new SustainedAverage(
                    budgets.bytesPerPerson(), budgets.look().toNanos(), now);
        }
        check(Budget.STATE, bytes.add(found, now), budgets.bytesPerPerson());
    }

    private void check(Budget budget, long found, long allowed) {
        if (found > 0) {
            ledger.exceed(new Excess(rule, budget, found, allowed));
        }
    }
}
