package io.langyan.engine.stop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What warnings and detections say of one account, and what was proposed of it. Tells every change of a proposal once.
 * Bounded: with more than {@value #MOST_PAYMENTS} payments the oldest proposal is forgotten as it stands, and what does not
 * fit into a single proposal is counted. Mutable.
 */
public final class AccountBook {
    /** How many payments into the account are remembered, and how many detections on it. */
    static final int MOST_PAYMENTS = 512;

    private static final Comparator<Spending> BY_TIME =
            Comparator.<Spending>comparingLong(AccountBook::firstTime).thenComparing(Spending::detectionId);

    private final Map<String, WarnedPayments> warned = new TreeMap<>();
    private final Map<String, Spending> spent = new TreeMap<>();
    private final Map<Integer, PublishedProposal> published = new TreeMap<>();
    private int forgotten;
    private long overflowed;
    private long forgottenUntil = Long.MIN_VALUE;

    /** A book of an account of which nothing was said yet. */
    public AccountBook() {}

    /** A book as it is stored. */
    AccountBook(
            Collection<WarnedPayments> warned,
            Collection<Spending> spent,
            Map<Integer, PublishedProposal> published,
            int forgotten,
            long forgottenUntil) {
        warned.forEach(said -> this.warned.put(said.warningId(), said));
        spent.forEach(said -> this.spent.put(said.detectionId(), said));
        this.published.putAll(published);
        this.forgotten = forgotten;
        this.forgottenUntil = forgottenUntil;
    }

    /** A copy. */
    public AccountBook copy() {
        return new AccountBook(warned.values(), spent.values(), published, forgotten, forgottenUntil);
    }

    /** Takes what a warning says now; returns the proposals that change by it. */
    public List<ProposalUpdate> take(String account, WarnedPayments said) {
        List<Draft> before = drafts(account);
        WarnedPayments known = warned.get(said.warningId());
        remember(said);
        while (payments() > MOST_PAYMENTS) {
            List<Draft> drafts = drafts(account);
            if (drafts.size() > 1) {
                forget(drafts.get(0).proposal());
            } else {
                restore(said.warningId(), known);
                break;
            }
        }
        return publish(before, drafts(account));
    }

    /** Takes what a detection on the account says now; returns the proposals that change by it. */
    public List<ProposalUpdate> take(String account, Spending said) {
        List<Draft> before = drafts(account);
        if (said.payments().isEmpty()) {
            spent.remove(said.detectionId());
        } else {
            spent.put(said.detectionId(), said);
        }
        if (spent.size() > MOST_PAYMENTS) {
            spent.remove(spent.values().stream().min(BY_TIME).orElseThrow().detectionId());
        }
        return publish(before, drafts(account));
    }

    /** How often something did not fit since it was read. */
    public long overflowed() {
        return overflowed;
    }

    Collection<WarnedPayments> warned() {
        return warned.values();
    }

    Collection<Spending> spent() {
        return spent.values();
    }

    Map<Integer, PublishedProposal> published() {
        return published;
    }

    int forgotten() {
        return forgotten;
    }

    long forgottenUntil() {
        return forgottenUntil;
    }

    private List<Draft> drafts(String account) {
        return new ProposalFold(account, spent.values()).fold(warned.values(), forgotten);
    }

    private int payments() {
        Set<String> ids = new HashSet<>();
        warned.values().forEach(said -> said.payments().forEach(payment -> ids.add(payment.endToEndId())));
        return ids.size();
    }

    private static long firstTime(Spending said) {
        return said.payments().get(0).time();
    }

    /** Leaves what does not fit as it was. */
    private void restore(String warningId, WarnedPayments known) {
        if (known == null) {
            warned.remove(warningId);
        } else {
            warned.put(warningId, known);
        }
        overflowed++;
    }

    /** Lets go of the oldest proposal: it stays published as it is. */
    private void forget(Proposal oldest) {
        forgotten++;
        forgottenUntil = oldest.expiresAt();
        published.remove(oldest.ordinal());
        List.copyOf(warned.values()).forEach(this::remember);
    }

    /** Keeps what a warning says of payments that belong to no forgotten proposal. */
    private void remember(WarnedPayments said) {
        List<Posting> payments = said.payments().stream()
                .filter(payment -> said.since(payment) >= forgottenUntil)
                .toList();
        if (payments.isEmpty()) {
            warned.remove(said.warningId());
        } else {
            warned.put(said.warningId(), said.of(payments));
        }
    }

    private List<ProposalUpdate> publish(List<Draft> before, List<Draft> after) {
        Map<Integer, Draft> earlier = byOrdinal(before);
        Map<Integer, Draft> now = byOrdinal(after);
        Set<Integer> ordinals = new TreeSet<>(earlier.keySet());
        ordinals.addAll(now.keySet());
        ordinals.removeIf(ordinal -> ordinal <= forgotten);
        List<ProposalUpdate> updates = new ArrayList<>();
        for (int ordinal : ordinals) {
            Draft draft = now.get(ordinal);
            if (draft != null && draft.proposal().amountMinor() > 0) {
                publishStanding(ordinal, earlier.get(ordinal), draft, updates);
            } else {
                publishLifted(ordinal, draft != null ? draft : earlier.get(ordinal), updates);
            }
        }
        return updates;
    }

    private void publishStanding(int ordinal, Draft before, Draft draft, List<ProposalUpdate> updates) {
        PublishedProposal last = published.get(ordinal);
        boolean stands = last != null && !last.lifted();
        boolean same = before != null && before.proposal().equals(draft.proposal());
        if (stands && same && (last.isFinal() || !draft.isFinal())) {
            return;
        }
        int revision = last == null ? 1 : last.revision() + 1;
        boolean everFinal = draft.isFinal() || stands && last.everFinal();
        published.put(ordinal, new PublishedProposal(revision, false, draft.isFinal(), everFinal));
        updates.add(new ProposalUpdate(draft.proposal(), revision, false, draft.isFinal()));
    }

    private void publishLifted(int ordinal, Draft rest, List<ProposalUpdate> updates) {
        PublishedProposal last = published.get(ordinal);
        if (last != null && !last.lifted()) {
            int revision = last.revision() + 1;
            published.put(ordinal, new PublishedProposal(revision, true, last.everFinal(), false));
            updates.add(new ProposalUpdate(rest.proposal(), revision, true, last.everFinal()));
        }
    }

    private static Map<Integer, Draft> byOrdinal(List<Draft> drafts) {
        Map<Integer, Draft> byOrdinal = new TreeMap<>();
        drafts.forEach(draft -> byOrdinal.put(draft.proposal().ordinal(), draft));
        return byOrdinal;
    }
}
