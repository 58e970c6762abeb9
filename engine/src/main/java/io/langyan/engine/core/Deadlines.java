package io.langyan.engine.core;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.detection.Suppression;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlannedNever;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.CheckedRule.Emit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * When an absence is certain enough to be told although event time stands still, since nothing comes any more (RULES S4):
 * once everything has been read that arrived up to its deadline and the out-of-orderness of the source that stayed
 * silent. Arrival is a matter of the clock on the wall, so all this is about provisional findings; what is final waits for
 * the watermark. Immutable.
 */
public final class Deadlines {
    private final Map<String, PlannedRule> rules = new HashMap<>();
    private final long[] delays;

    /**
     * The deadlines of a plan's rules.
     *
     * @param plan the rules
     * @param outOfOrderness how much later than its event time a record of that name may arrive, in milliseconds
     */
    public Deadlines(Plan plan, ToLongFunction<String> outOfOrderness) {
        for (PlannedRule rule : plan.rules()) {
            if (rule.deadlineMillis() > 0 && rule.rule().emit() != Emit.FINAL) {
                rules.put(Suppression.key(rule.rule().id(), rule.rule().version(), rule.live()), rule);
            }
        }
        int highestCode = plan.catalogue().events().stream()
                .mapToInt(EventType::code)
                .max()
                .orElse(0);
        delays = new long[highestCode + 1];
        for (EventType event : plan.catalogue().events()) {
            delays[event.code()] = outOfOrderness.applyAsLong(event.record());
        }
    }

    /**
     * The arrival time, in epoch milliseconds, up to which everything must have been read before the first of those
     * findings of the profile may leave that wait for nothing but a deadline; {@link Profile#NO_TIMER} where none does.
     */
    public long next(Profile profile) {
        long next = Profile.NO_TIMER;
        for (Standing each : profile.standing()) {
            if (each.pending()) {
                next = Math.min(next, of(each));
            }
        }
        return next;
    }

    /** Whether a finding waits for nothing but deadlines that are over, everything before that arrival time being read. */
    boolean areOver(Standing standing, long readUpTo) {
        return standing.pending() && of(standing) <= readUpTo;
    }

    private long of(Standing standing) {
        Finding finding = standing.finding();
        PlannedRule rule = rules.get(Suppression.key(finding.ruleId(), finding.ruleVersion(), finding.live()));
        if (rule == null) {
            return Profile.NO_TIMER;
        }
        long last = Long.MIN_VALUE;
        for (PlannedNever never : rule.never()) {
            if (never.afterMillis() > 0) {
                last = Math.max(last, never.afterMillis() + delays[never.type()]);
            }
        }
        // What arrives at that very moment is in time as well.
        return finding.triggeredAt() + last + 1;
    }
}
