package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.FraudType;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.rule.CheckedRule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The judge: what a set of records means, worked out by brute force from RULES.md and docs/decisions/0004, knowing
 * nothing of tails, windows, watermarks or state. It shares with the engine the checked rules, the catalogue, the events
 * and the shape of the results, and no line of evaluation.
 */
public final class Oracle {
    private final CoreSettings settings;
    private final Identities ids;

    /** A judge under the same limits as the engine, and with its way of naming things. */
    public Oracle(CoreSettings settings, Identities ids) {
        this.settings = settings;
        this.ids = ids;
    }

    /**
     * Judges all records of one person.
     *
     * @param rules any rules; only those live or in shadow count
     * @param records in any order, with or without duplicates
     */
    public Verdict judge(Collection<CheckedRule> rules, Collection<Event> records) {
        return judge(rules, records, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    /** As {@link #judge(Collection, Collection)}, without what waits for a later watermark or clock (0004 §12). */
    Verdict judge(Collection<CheckedRule> rules, Collection<Event> records, long watermark, long readUpTo) {
        return judge(Tenure.ever(rules), List.of(), List.of(), records, watermark, readUpTo);
    }

    /** The same where rules change from a moment on (0009), and some fall silent for a while (0014). */
    public Verdict judge(List<CheckedRule> rules, RuleChange change, Collection<Event> records) {
        return judge(
                change.tenures(rules),
                change.mutes(),
                List.of(),
                change.known(rules, records),
                Long.MAX_VALUE,
                Long.MIN_VALUE);
    }

    /** The same of rules that came and went (0009), some of which raised a false alarm (0004 §23). */
    Verdict judge(
            List<Tenure> tenures,
            List<Mute> mutes,
            List<Mute> falseAlarms,
            Collection<Event> records,
            long watermark,
            long readUpTo) {
        List<CheckedRule> rules = tenures.stream().map(Tenure::rule).toList();
        History history = new History(records, settings, observedSince(rules, records));
        List<Found> found = tenures.stream()
                .filter(Tenure::isEvaluated)
                .flatMap(tenure ->
                        new RuleJudge(tenure, mutes, falseAlarms, history, ids, watermark, readUpTo).found().stream())
                .sorted(Comparator.comparing(Found::finding, RuleJudge.ORDER))
                .toList();
        // DESIGN 4.1: mule accounts and scam numbers never become a victim's warning.
        Set<String> silent = rules.stream()
                .map(CheckedRule::fraudType)
                .filter(fraud -> !fraud.warns())
                .map(FraudType::name)
                .collect(Collectors.toSet());
        List<Finding> findings = new Suppressions(settings.maxEpisode(), silent).judged(found);
        return new Verdict(
                findings,
                Episode.of(
                        findings.stream()
                                .filter(finding -> finding.warns() && !silent.contains(finding.fraudType()))
                                .toList(),
                        Money.gone(history),
                        settings,
                        ids));
    }

    /** Event time of the earliest record that any rule wants; it matters to cold features alone (RULES S10). */
    private long observedSince(Collection<CheckedRule> rules, Collection<Event> records) {
        return !settings.cold()
                ? Long.MIN_VALUE
                : records.stream()
                        .filter(record -> ids.isObserved(record, rules))
                        .mapToLong(Event::time)
                        .min()
                        .orElse(Long.MAX_VALUE);
    }

    /**
     * What records mean.
     *
     * @param findings all findings in order, without explanations
     * @param warnings the episodes in order
     */
    public record Verdict(List<Finding> findings, List<Episode> warnings) {}
}
