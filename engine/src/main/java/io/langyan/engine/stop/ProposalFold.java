package io.langyan.engine.stop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the proposals of an account out of what warnings and detections say now: a pure fold, so that it does not matter
 * what was said first. A proposal takes the payments of 48 hours; the next one after them begins another.
 */
final class ProposalFold {
    private static final Comparator<Known> ORDER =
            Comparator.comparingLong(Known::since).thenComparing(Known::posting, Posting.ORDER);

    private final String account;
    private final Collection<Spending> spent;

    ProposalFold(String account, Collection<Spending> spent) {
        this.account = account;
        this.spent = spent;
    }

    /**
     * The proposals in time order.
     *
     * @param warned what warnings say
     * @param before how many earlier proposals are forgotten
     */
    List<Draft> fold(Collection<WarnedPayments> warned, int before) {
        List<Known> payments = payments(warned);
        Map<String, Long> left = left(payments);
        List<Draft> drafts = new ArrayList<>();
        List<Known> current = new ArrayList<>();
        for (Known payment : payments) {
            if (!current.isEmpty() && payment.since() >= current.get(0).since() + Proposal.STOP_MILLIS) {
                drafts.add(draft(before + drafts.size() + 1, current, left));
                current.clear();
            }
            current.add(payment);
        }
        if (!current.isEmpty()) {
            drafts.add(draft(before + drafts.size() + 1, current, left));
        }
        return drafts;
    }

    /** Each payment once, whichever warnings name it. */
    private static List<Known> payments(Collection<WarnedPayments> warned) {
        Map<String, Known> byId = new TreeMap<>();
        for (WarnedPayments said : warned) {
            for (Posting payment : said.payments()) {
                byId.computeIfAbsent(payment.endToEndId(), any -> new Known(payment, new ArrayList<>()))
                        .namedBy()
                        .add(said);
            }
        }
        return byId.values().stream().sorted(ORDER).toList();
    }

    /** First in, first out: every payment that left is taken from the oldest payments before it, fen by payment. */
    private Map<String, Long> left(List<Known> payments) {
        List<Posting> in =
                payments.stream().map(Known::posting).sorted(Posting.ORDER).toList();
        Map<String, Posting> out = new LinkedHashMap<>();
        spent.stream()
                .flatMap(spending -> spending.payments().stream())
                .sorted(Posting.ORDER)
                .forEach(payment -> out.putIfAbsent(payment.endToEndId(), payment));
        Map<String, Long> left = new TreeMap<>();
        for (Posting payment : out.values()) {
            long rest = payment.amountMinor();
            for (Posting paid : in) {
                if (rest == 0 || Posting.ORDER.compare(paid, payment) > 0) {
                    break;
                }
                long taken = Math.min(rest, paid.amountMinor() - left.getOrDefault(paid.endToEndId(), 0L));
                left.merge(paid.endToEndId(), taken, Long::sum);
                rest -= taken;
            }
        }
        return left;
    }

    private Draft draft(int ordinal, List<Known> payments, Map<String, Long> left) {
        TreeSet<String> warnings = new TreeSet<>();
        LinkedHashSet<String> subjects = new LinkedHashSet<>();
        boolean isFinal = spent.stream().allMatch(Spending::isFinal);
        for (Known payment : payments) {
            for (WarnedPayments said : payment.namedBy()) {
                warnings.add(said.warningId());
                subjects.add(said.subjectId());
                isFinal &= said.isFinal();
            }
        }
        String agent = payments.stream()
                .flatMap(payment -> payment.namedBy().stream())
                .map(WarnedPayments::agent)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Proposal proposal = new Proposal(
                account,
                ordinal,
                agent,
                payments.stream()
                        .mapToLong(
                                payment -> left.getOrDefault(payment.posting().endToEndId(), 0L))
                        .sum(),
                payments.stream().map(Known::posting).sorted(Posting.ORDER).toList(),
                subjects.size(),
                List.copyOf(warnings),
                payments.get(0).since());
        return new Draft(proposal, isFinal);
    }

    /** A payment, and the warnings that name it. */
    private record Known(Posting posting, List<WarnedPayments> namedBy) {
        long since() {
            return namedBy.stream().mapToLong(said -> said.since(posting)).min().orElseThrow();
        }
    }
}
