package io.langyan.engine.guard;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlannedRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What the rules of one subtask spend, each on its own account, and which of them spent too much. It outlives changes of
 * rules: whoever stays keeps the account. Used by one thread.
 */
public final class RuleLedger {
    /** What a person's state is made of takes long to tell: that of one write in so many is. */
    private static final int WRITES_PER_SAMPLE = 64;

    private final RuleBudgets budgets;
    private final LongSupplier nanos;
    private final Map<Key, RuleAccount> accounts = new HashMap<>();
    private final List<Excess> excesses = new ArrayList<>();
    private int writes;

    private record Key(String ruleId, int version, boolean live) {
        static Key of(PlannedRule rule) {
            return new Key(rule.rule().id(), rule.rule().version(), rule.live());
        }
    }

    /**
     * A ledger.
     *
     * @param budgets what each rule may spend
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public RuleLedger(RuleBudgets budgets, LongSupplier nanos) {
        this.budgets = budgets;
        this.nanos = nanos;
    }

    /** Closes the accounts of rules that a plan does not evaluate. */
    public void turnTo(Plan plan) {
        accounts.keySet()
                .retainAll(plan.rules().stream()
                        .filter(rule -> plan.evaluatedFrom(rule) < rule.until())
                        .map(Key::of)
                        .toList());
    }

    /** The account of a rule. */
    public RuleAccount account(PlannedRule rule) {
        return accounts.computeIfAbsent(Key.of(rule), any -> new RuleAccount(this, budgets))
                .of(rule);
    }

    /** Notes a detection that was made. */
    public void hit(Finding finding) {
        RuleAccount account = accounts.get(new Key(finding.ruleId(), finding.ruleVersion(), finding.live()));
        if (account != null) {
            account.hit(finding.triggeredAt());
        }
    }

    /** Counts the write of a person's state; whether it is one to be looked at: see {@link RuleAccount#keeps}. */
    public boolean isWeighed() {
        return ++writes % WRITES_PER_SAMPLE == 0 && budgets.bytesPerPerson() > 0;
    }

    /** Whether a rule has spent too much. */
    public boolean hasExcess() {
        return !excesses.isEmpty();
    }

    /** The rules that have spent too much since this was asked last, with what they spent it on. */
    public List<Excess> takeExcesses() {
        List<Excess> taken = List.copyOf(excesses);
        excesses.clear();
        return taken;
    }

    void exceed(Excess excess) {
        if (excesses.stream().noneMatch(each -> Key.of(each.rule()).equals(Key.of(excess.rule())))) {
            excesses.add(excess);
        }
    }

    long now() {
        return nanos.getAsLong();
    }
}
