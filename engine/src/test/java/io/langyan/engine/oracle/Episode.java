package io.langyan.engine.oracle;

import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.detection.Payee;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.Contribution;
import io.langyan.engine.warning.WarningUpdate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A warning as far as the oracle knows it (RULES S16, 0004 §11).
 *
 * @param fraudType the scheme of its strongest detection
 * @param level how urgent
 * @param score 0 to 100
 * @param openedAt event time of its first detection
 * @param triggeredAt event time of its newest detection
 * @param amountGoneMinor fen that left in the payments of its evidence
 * @param payees where they went
 * @param action what the strongest detection asks for
 * @param contributions its detections in order
 */
record Episode(
        String fraudType,
        Level level,
        int score,
        long openedAt,
        long triggeredAt,
        long amountGoneMinor,
        List<Payee> payees,
        String action,
        List<Contribution> contributions) {

    private static final long GAP = Duration.ofHours(24).toMillis();

    /** What the oracle can tell of a warning that was published. */
    static Episode of(WarningUpdate update) {
        return new Episode(
                update.fraudType(),
                update.level(),
                update.score(),
                update.openedAt(),
                update.triggeredAt(),
                update.amountGoneMinor(),
                update.payees(),
                update.action(),
                update.contributions());
    }

    /** The episodes that a person's warning findings make: a finding joins while it is at most 24 h after the one before. */
    static List<Episode> of(Collection<Finding> findings) {
        List<List<Finding>> episodes = new ArrayList<>();
        Finding before = null;
        for (Finding next : findings.stream().sorted(RuleJudge.ORDER).toList()) {
            if (before == null || next.triggeredAt() - before.triggeredAt() > GAP) {
                episodes.add(new ArrayList<>());
            }
            episodes.get(episodes.size() - 1).add(next);
            before = next;
        }
        return episodes.stream().map(Episode::fold).toList();
    }

    private static Episode fold(List<Finding> members) {
        // The strongest: the highest score, of equals the first.
        Finding strongest =
                members.stream().max(Comparator.comparingInt(Finding::score)).orElseThrow();
        for (int i = members.size() - 1; i >= 0; i--) {
            strongest = members.get(i).score() >= strongest.score() ? members.get(i) : strongest;
        }
        int score = combined(members);
        Level level = members.stream().map(Finding::level).reduce(ladder(score), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        List<Payee> payees = outflows(members).stream()
                .filter(outflow -> outflow.amountMinor() != Event.MISSING)
                .map(outflow -> new Payee(outflow.accountId(), outflow.amountMinor(), outflow.endToEndId()))
                .toList();
        return new Episode(
                strongest.fraudType(),
                level,
                score,
                members.get(0).triggeredAt(),
                members.get(members.size() - 1).triggeredAt(),
                payees.stream().mapToLong(Payee::amountMinor).sum(),
                payees,
                strongest.action(),
                members.stream().map(Episode::contribution).toList());
    }

    /** 100·(1 − Π(1 − sᵢ/100)) over the best detection of each fraud type. */
    private static int combined(List<Finding> members) {
        Map<String, Integer> best = new LinkedHashMap<>();
        members.forEach(member -> best.merge(member.fraudType(), member.score(), Math::max));
        BigDecimal rest = BigDecimal.valueOf(100);
        for (int score : best.values()) {
            rest = rest.multiply(BigDecimal.valueOf(100L - score)).movePointLeft(2);
        }
        return BigDecimal.valueOf(100)
                .subtract(rest)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static Level ladder(int score) {
        return score >= 80 ? Level.EMERGENCY : score >= 60 ? Level.HIGH : score >= 40 ? Level.MEDIUM : Level.LOW;
    }

    /** Every payment of the evidence once, in the order in which the detections name them. */
    private static List<Outflow> outflows(List<Finding> members) {
        Map<String, Outflow> byPayment = new LinkedHashMap<>();
        members.stream()
                .flatMap(member -> member.outflows().stream())
                .forEach(outflow -> byPayment.putIfAbsent(outflow.endToEndId(), outflow));
        return List.copyOf(byPayment.values());
    }

    private static Contribution contribution(Finding finding) {
        return new Contribution(
                finding.ruleId(),
                finding.ruleVersion(),
                finding.score(),
                finding.lines(),
                finding.evidence().stream().map(Evidence::id).toList());
    }
}
