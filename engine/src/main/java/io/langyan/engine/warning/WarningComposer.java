package io.langyan.engine.warning;

import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.detection.Payee;
import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import io.langyan.engine.timeline.Hash;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Writes a warning from an episode: a pure fold over its findings. */
final class WarningComposer {
    private final String subjectId;
    private final List<Contact> contacts;

    WarningComposer(String subjectId, List<Contact> contacts) {
        this.subjectId = subjectId;
        this.contacts = contacts;
    }

    /** The warning of the episode with that ordinal; revision, change and finality are set when it is published. */
    WarningUpdate compose(int ordinal, Episode episode) {
        Collection<Outflow> outflows = outflows(episode);
        Finding strongest = episode.strongest();
        Optional<Contact> contact = contactAt(episode.newest().triggeredAt());
        return new WarningUpdate(
                Hash.hex(subjectId, Integer.toString(ordinal)),
                0,
                WarningUpdate.Status.OPEN,
                WarningUpdate.Change.REVISED,
                false,
                subjectId,
                newest(episode, finding -> finding.whereabouts().number()).or(() -> contact.map(Contact::number)),
                division(episode, contact),
                strongest.fraudType(),
                episode.level(),
                episode.score(),
                episode.first().triggeredAt(),
                episode.newest().triggeredAt(),
                outflows.stream()
                        .mapToLong(Outflow::amountMinor)
                        .filter(amount -> amount != Event.MISSING)
                        .sum(),
                amountAtRisk(outflows),
                payees(outflows),
                action(strongest, episode.level()),
                strongest.explanation(),
                episode.findings().stream().map(WarningComposer::contribution).toList());
    }

    private static Optional<String> division(Episode episode, Optional<Contact> contact) {
        return newest(episode, finding -> finding.whereabouts().callDivision())
                .or(() -> contact.map(Contact::homeDivision))
                .or(() -> newest(episode, finding -> finding.whereabouts().accountDivision()));
    }

    private static Optional<String> newest(Episode episode, Function<Finding, String> part) {
        return episode.findings().stream().map(part).filter(Objects::nonNull).reduce((earlier, later) -> later);
    }

    private Optional<Contact> contactAt(long time) {
        return contacts.stream()
                .filter(contact -> contact.validFrom() <= time
                        && (contact.validUntil() == Event.MISSING || contact.validUntil() > time))
                .reduce((earlier, later) -> later.validFrom() >= earlier.validFrom() ? later : earlier);
    }

    /** Each payment once, in time order; without those that any finding knows to have been taken back. */
    private static Collection<Outflow> outflows(Episode episode) {
        Map<String, Outflow> byPayment = new LinkedHashMap<>();
        episode.findings().stream()
                .flatMap(finding -> finding.outflows().stream())
                .sorted((a, b) -> a.time() != b.time()
                        ? Long.compare(a.time(), b.time())
                        : a.endToEndId().compareTo(b.endToEndId()))
                .forEach(outflow -> byPayment.merge(
                        outflow.endToEndId(), outflow, (known, other) -> other.retracted() ? other : known));
        return byPayment.values().stream()
                .filter(outflow -> !outflow.retracted())
                .toList();
    }

    /** What an earlier payment left may be gone by now: only the newest one counts. */
    private static long amountAtRisk(Collection<Outflow> outflows) {
        long left = 0;
        for (Outflow outflow : outflows) {
            left = outflow.balanceAfterMinor() == Event.MISSING ? 0 : outflow.balanceAfterMinor();
        }
        return Math.max(0, left);
    }

    private static List<Payee> payees(Collection<Outflow> outflows) {
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

    /** What the strongest finding asks for; where several together weigh more than each, what their level asks for. */
    private static String action(Finding strongest, Level level) {
        if (level == strongest.level()) {
            return strongest.action();
        }
        return switch (level) {
            case EMERGENCY -> "call_and_visit";
            case HIGH, MEDIUM -> "call_victim";
            case LOW -> "send_sms";
        };
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
