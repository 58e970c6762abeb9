package io.langyan.engine.warning;

import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.detection.Payee;
import io.langyan.engine.detection.Whereabouts;
import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import io.langyan.engine.timeline.Hash;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a warning from an episode: a pure fold over its findings and the payments that followed them. */
public final class WarningComposer {
    private final CombinedLadder ladder;
    private final int mostNamed;

    /**
     * A composer.
     *
     * @param ladder the level that a combined score asks for
     * @param mostNamed how many payments that no finding cites are named one by one; of more, the amounts alone count
     */
    public WarningComposer(CombinedLadder ladder, int mostNamed) {
        this.ladder = ladder;
        this.mostNamed = mostNamed;
    }

    /** The id of a person's warning with that ordinal (RULES S16). */
    static String warningId(String subjectId, int ordinal) {
        return Hash.hex(subjectId, Integer.toString(ordinal));
    }

    /**
     * The warning of the episode with that ordinal; revision, change and finality are set when it is published.
     *
     * @param further the payments that the episode counts although no finding need cite them, in time order
     * @param contacts how the person can be reached
     */
    WarningUpdate compose(
            String subjectId, int ordinal, Episode episode, List<Outflow> further, List<Contact> contacts) {
        Collection<Outflow> outflows = outflows(episode, further);
        Finding strongest = episode.strongest();
        Level level = episode.level(ladder);
        Optional<Contact> contact = contactAt(contacts, episode.newest().triggeredAt());
        Places places = places(episode, contact);
        return new WarningUpdate(
                warningId(subjectId, ordinal),
                0,
                WarningUpdate.Status.OPEN,
                WarningUpdate.Change.REVISED,
                false,
                Optional.empty(),
                subjectId,
                newest(episode, finding -> finding.whereabouts().number()).or(() -> contact.map(Contact::number)),
                places.best(episode.newest().triggeredAt(), Places.FRESH_MILLIS),
                places,
                strongest.fraudType(),
                level,
                episode.score(),
                episode.first().triggeredAt(),
                episode.newest().triggeredAt(),
                outflows.stream()
                        .mapToLong(Outflow::amountMinor)
                        .filter(amount -> amount != Event.MISSING)
                        .sum(),
                amountAtRisk(outflows),
                payees(outflows, unnamed(episode, further)),
                action(strongest, level),
                strongest.explanation(),
                episode.findings().stream().map(WarningComposer::contribution).toList());
    }

    private static Places places(Episode episode, Optional<Contact> contact) {
        Optional<Whereabouts> call = episode.findings().stream()
                .map(Finding::whereabouts)
                .filter(whereabouts -> whereabouts.callDivision() != null)
                .reduce((earlier, later) -> later);
        return new Places(
                call.map(Whereabouts::callDivision).orElse(null),
                call.map(Whereabouts::callAt).orElse(Event.MISSING),
                contact.map(Contact::homeDivision).orElse(null),
                newest(episode, finding -> finding.whereabouts().accountDivision())
                        .orElse(null),
                null);
    }

    private static Optional<String> newest(Episode episode, Function<Finding, String> part) {
        return episode.findings().stream().map(part).filter(Objects::nonNull).reduce((earlier, later) -> later);
    }

    private static Optional<Contact> contactAt(List<Contact> contacts, long time) {
        return contacts.stream()
                .filter(contact -> contact.validFrom() <= time
                        && (contact.validUntil() == Event.MISSING || contact.validUntil() > time))
                .reduce((earlier, later) -> later.validFrom() >= earlier.validFrom() ? later : earlier);
    }

    /** Each payment once, in time order; without those that are known to have been taken back. */
    private static Collection<Outflow> outflows(Episode episode, List<Outflow> further) {
        Map<String, Outflow> byPayment = new LinkedHashMap<>();
        Stream.concat(episode.findings().stream().flatMap(finding -> finding.outflows().stream()), further.stream())
                .sorted(FurtherOutflows.ORDER)
                .forEach(outflow -> byPayment.merge(
                        outflow.endToEndId(), outflow, (known, other) -> other.retracted() ? other : known));
        return byPayment.values().stream()
                .filter(outflow -> !outflow.retracted())
                .toList();
    }

    /** Those beyond the first few that no finding cites, whether they were taken back or not. */
    private Set<String> unnamed(Episode episode, List<Outflow> further) {
        if (further.size() <= mostNamed) {
            return Set.of();
        }
        Set<String> cited = new HashSet<>();
        episode.findings().forEach(finding -> finding.outflows().forEach(outflow -> cited.add(outflow.endToEndId())));
        return further.stream()
                .map(Outflow::endToEndId)
                .filter(id -> !cited.contains(id))
                .skip(mostNamed)
                .collect(Collectors.toSet());
    }

    /** What an earlier payment left may be gone by now: only the newest one counts. */
    private static long amountAtRisk(Collection<Outflow> outflows) {
        long left = 0;
        for (Outflow outflow : outflows) {
            left = outflow.balanceAfterMinor() == Event.MISSING ? 0 : outflow.balanceAfterMinor();
        }
        return Math.max(0, left);
    }

    private static List<Payee> payees(Collection<Outflow> outflows, Set<String> unnamed) {
        return outflows.stream()
                .filter(outflow -> !unnamed.contains(outflow.endToEndId()))
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
