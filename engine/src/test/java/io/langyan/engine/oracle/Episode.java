package io.langyan.engine.oracle;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.detection.Payee;
import io.langyan.engine.detection.Whereabouts;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A warning as far as the oracle knows it (RULES S16, 0004 §11).
 *
 * @param warningId its id, by its place among the warnings of the person
 * @param number the number to dial, as the newest of its detections that knows one tells
 * @param division where to send people: where the newest such call placed the person, unless two hours ago; else where money
 *     is kept
 * @param fraudType the scheme of its strongest detection
 * @param level how urgent
 * @param score 0 to 100
 * @param openedAt event time of its first detection
 * @param triggeredAt event time of its newest detection
 * @param amountGoneMinor fen that left in the payments of its evidence and in those that followed
 * @param amountAtRiskMinor fen still on the account that paid last, where its bank says so; else 0
 * @param payees where they went, in time order
 * @param action what the strongest detection asks for, or the level where that is higher
 * @param contributions its detections in order
 */
public record Episode(
        String warningId,
        Optional<String> number,
        Optional<String> division,
        String fraudType,
        Level level,
        int score,
        long openedAt,
        long triggeredAt,
        long amountGoneMinor,
        long amountAtRiskMinor,
        List<Payee> payees,
        String action,
        List<Contribution> contributions) {

    private static final long GAP = Duration.ofHours(24).toMillis();

    /** What the oracle can tell of a warning that was published. */
    public static Episode of(WarningUpdate update) {
        return new Episode(
                update.warningId(),
                update.msisdn(),
                update.division(),
                update.fraudType(),
                update.level(),
                update.score(),
                update.openedAt(),
                update.triggeredAt(),
                update.amountGoneMinor(),
                update.amountAtRiskMinor(),
                update.payees(),
                update.action(),
                update.contributions());
    }

    /**
     * The episodes that a person's warning findings make: a finding joins while it is at most 24 h after the one before.
     *
     * @param payments all payments with which money goes, whether or not a finding cites them, in time order
     */
    static List<Episode> of(
            Collection<Finding> findings, List<Outflow> payments, CoreSettings settings, Identities ids) {
        List<List<Finding>> episodes = new ArrayList<>();
        Finding before = null;
        for (Finding next : findings.stream().sorted(RuleJudge.ORDER).toList()) {
            if (before == null || next.triggeredAt() - before.triggeredAt() > GAP) {
                episodes.add(new ArrayList<>());
            }
            episodes.get(episodes.size() - 1).add(next);
            before = next;
        }
        List<Episode> folded = new ArrayList<>();
        for (List<Finding> members : episodes) {
            long first = members.get(0).triggeredAt();
            long newest = members.get(members.size() - 1).triggeredAt();
            List<Outflow> followed = payments.stream()
                    .filter(payment -> first < payment.time() && payment.time() <= newest + GAP)
                    .toList();
            folded.add(fold(ids.warningId(folded.size() + 1), members, followed, settings));
        }
        return folded;
    }

    private static Episode fold(
            String warningId, List<Finding> members, List<Outflow> followed, CoreSettings settings) {
        Finding strongest = members.stream()
                .max(Comparator.comparing(Finding::level)
                        .thenComparing(Finding::score)
                        .thenComparing(RuleJudge.ORDER))
                .orElseThrow();
        int score = combined(members);
        Level level = ladder(score).compareTo(strongest.level()) > 0 ? ladder(score) : strongest.level();
        List<Outflow> cited =
                members.stream().flatMap(member -> member.outflows().stream()).toList();
        Set<String> citedIds = cited.stream().map(Outflow::endToEndId).collect(Collectors.toSet());
        List<Outflow> further = followed.stream()
                .filter(payment -> !citedIds.contains(payment.endToEndId()))
                .toList();
        List<Outflow> outflows = leftFor(cited, further);
        // 0004 §21: of very many the first are named, and all count.
        List<Outflow> named =
                leftFor(cited, further.stream().limit(settings.maxNamed()).toList());
        return new Episode(
                warningId,
                newest(members, Whereabouts::number),
                division(members),
                strongest.fraudType(),
                level,
                score,
                members.get(0).triggeredAt(),
                members.get(members.size() - 1).triggeredAt(),
                outflows.stream()
                        .mapToLong(Outflow::amountMinor)
                        .filter(amount -> amount != Event.MISSING)
                        .sum(),
                atRisk(outflows),
                payees(named),
                level == strongest.level() ? strongest.action() : actionOf(level),
                members.stream().map(Episode::contribution).toList());
    }

    /** Where the newest call that knows placed the person, unless that is more than two hours ago and another is known. */
    private static Optional<String> division(List<Finding> members) {
        long now = members.get(members.size() - 1).triggeredAt();
        Optional<String> call = newest(members, Whereabouts::callDivision);
        Optional<String> fresh = members.stream()
                .map(Finding::whereabouts)
                .filter(known -> known.callDivision() != null)
                .reduce((earlier, later) -> later)
                .filter(known -> now - known.callAt() <= Duration.ofHours(2).toMillis())
                .map(Whereabouts::callDivision);
        return fresh.or(() -> newest(members, Whereabouts::accountDivision)).or(() -> call);
    }

    private static Optional<String> newest(List<Finding> members, Function<Whereabouts, String> part) {
        return members.stream()
                .map(Finding::whereabouts)
                .map(part)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
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

    private static String actionOf(Level level) {
        return switch (level) {
            case EMERGENCY -> "call_and_visit";
            case HIGH, MEDIUM -> "call_victim";
            case LOW -> "send_sms";
        };
    }

    /** Every payment once, in time order, unless it is known to have been taken back. */
    private static List<Outflow> leftFor(List<Outflow> cited, List<Outflow> further) {
        List<Outflow> all = Stream.concat(cited.stream(), further.stream()).toList();
        Set<String> takenBack =
                all.stream().filter(Outflow::retracted).map(Outflow::endToEndId).collect(Collectors.toSet());
        return all.stream()
                .filter(outflow -> !takenBack.contains(outflow.endToEndId()))
                .distinct()
                .sorted(Comparator.comparingLong(Outflow::time).thenComparing(Outflow::endToEndId))
                .toList();
    }

    private static long atRisk(List<Outflow> outflows) {
        long left = outflows.isEmpty() ? 0 : outflows.get(outflows.size() - 1).balanceAfterMinor();
        return left == Event.MISSING ? 0 : left;
    }

    /** Cash has no payee, and another currency no amount that could be added. */
    private static List<Payee> payees(List<Outflow> outflows) {
        return outflows.stream()
                .filter(outflow -> !outflow.accountId().isEmpty() && outflow.amountMinor() != Event.MISSING)
                .map(outflow -> new Payee(
                        outflow.accountId(),
                        outflow.amountMinor(),
                        outflow.endToEndId(),
                        outflow.time(),
                        outflow.destination()))
                .toList();
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
