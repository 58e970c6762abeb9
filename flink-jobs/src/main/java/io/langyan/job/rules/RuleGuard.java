package io.langyan.job.rules;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.job.plan.RuleChange;
import io.langyan.job.plan.StageRules;
import io.langyan.records.bundle.BundleVerifier;
import io.langyan.records.bundle.MuteVerifier;
import io.langyan.records.bundle.Refusal;
import io.langyan.records.bundle.RefusalCode;
import io.langyan.records.bundle.RuleSet;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.records.bundle.VerifiedBundle;
import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleMute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether what was published may act, and from when on: who stands for it, whether it compiles, and whether it
 * fits to what is in force. Tells everything that is wrong.
 */
final class RuleGuard {
    /**
     * From its arrival to its moment: in that time it reaches every subtask, before the first record of that moment does
     * (docs/decisions/0009).
     */
    static final Duration LEAD = Duration.ofSeconds(2);

    /** How far ahead a moment may lie: what is published later could not act before it. */
    static final Duration LONGEST_LEAD = Duration.ofMinutes(5);

    private final BundleVerifier bundles;
    private final MuteVerifier mutes;

    RuleGuard(TrustedKeys trusted) {
        this.bundles = new BundleVerifier(trusted);
        this.mutes = new MuteVerifier(trusted);
    }

    /** What may be done, or why it may not. */
    record Answer(RuleChange change, List<Refusal> refusals) {
        private static Answer refused(List<Refusal> refusals) {
            return new Answer(null, refusals);
        }

        boolean isRefused() {
            return change == null;
        }
    }

    /**
     * Looks at a bundle.
     *
     * @param inForce what is in force
     * @param arrivalTime when it arrived, epoch milliseconds
     */
    Answer check(RuleBundle bundle, StageRules inForce, long arrivalTime) {
        VerifiedBundle verified = bundles.verify(bundle, inForce.number());
        List<Refusal> refusals = new ArrayList<>(verified.refusals());
        if (bundle.getEffectiveFrom() > arrivalTime + LONGEST_LEAD.toMillis()) {
            refusals.add(new Refusal(
                    RefusalCode.MOMENT_WRONG,
                    "expected rules that act within " + LONGEST_LEAD.toMinutes() + " minutes, but found a moment "
                            + Duration.ofMillis(bundle.getEffectiveFrom() - arrivalTime)
                                    .toSeconds()
                            + " s ahead; publish them when they are to act, and check the publisher's clock"));
        }
        if (verified.isTrusted()) {
            Catalogue catalogue = inForce.plan().catalogue();
            RuleSet set = RuleSet.compile(catalogue, verified.rules());
            refusals.addAll(set.refusals());
            set.rules().forEach(rule -> checkVersion(rule, inForce, refusals));
        }
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        long earliest = Math.max(bundle.getEffectiveFrom(), arrivalTime + LEAD.toMillis());
        long moment = Math.max(earliest, inForce.history().moment() + 1);
        return new Answer(
                new RuleChange.Published(
                        inForce.sequence() + 1, bundle.getNumber(), bundle.getContentHash(), moment, verified.rules()),
                List.of());
    }

    /** Looks at a mute. */
    Answer check(RuleMute mute, StageRules inForce) {
        List<Refusal> refusals = new ArrayList<>(mutes.verify(mute));
        boolean inPlan = inForce.plan().rules().stream()
                .anyMatch(planned -> planned.inForce() && planned.rule().id().equals(mute.getRuleId()));
        if (refusals.isEmpty() && !inPlan) {
            refusals.add(new Refusal(
                    RefusalCode.RULE_WRONG,
                    "expected a rule that is in force to be muted, but found '" + mute.getRuleId()
                            + "'; look at what langyan rules status lists"));
        }
        Mute checked = new Mute(mute.getMuteId(), mute.getRuleId(), mute.getFrom(), mute.getUntil());
        return refusals.isEmpty()
                ? new Answer(new RuleChange.Muted(inForce.sequence() + 1, checked), List.of())
                : Answer.refused(refusals);
    }

    /** Versions are told apart by their number for a day or two after a change: the same one must say the same. */
    private static void checkVersion(CheckedRule rule, StageRules inForce, List<Refusal> refusals) {
        for (PlannedRule known : inForce.plan().rules()) {
            CheckedRule other = known.rule();
            if (other.id().equals(rule.id())
                    && other.version() == rule.version()
                    && !other.as(rule.status()).equals(rule)) {
                refusals.add(new Refusal(
                        RefusalCode.RULE_WRONG,
                        rule.id() + ": E05: expected what version " + rule.version()
                                + " says in this job, but found something else; raise the version"));
                return;
            }
        }
    }
}
