package io.langyan.engine.inspect;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.Profile;
import io.langyan.engine.core.RuleInspector;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Verdict;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Status;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.ValuePacker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells of every event of a person that could trigger a rule what the rule says of it in the end, and why: which
 * condition failed, which lines count, what suppresses it. The records go through the engine itself, among the other
 * rules; the explanation asks the conditions that it compiled. One inspector serves one thread.
 */
public final class HistoryInspector {
    private final Catalogue catalogue;
    private final CheckedRule rule;
    private final CoreSettings settings;
    private final Plan all;
    private final Plan own;

    /**
     * An inspector of a rule.
     *
     * @param rules all rules that are evaluated; what is no rule yet or no more is left out
     * @param rule the rule to tell of; one that is not evaluated is taken as live
     */
    public HistoryInspector(Catalogue catalogue, List<CheckedRule> rules, CheckedRule rule, CoreSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
        boolean evaluated = rule.status() == Status.LIVE || rule.status() == Status.SHADOW;
        this.rule = evaluated ? rule : rule.as(Status.LIVE);
        List<CheckedRule> among = new ArrayList<>(rules.stream()
                .filter(other -> !(other.id().equals(rule.id()) && other.status() == rule.status()))
                .toList());
        among.add(this.rule);
        this.all = Plan.of(catalogue, among).only(this.rule.entity());
        this.own = Plan.of(catalogue, List.of(this.rule));
    }

    /**
     * What the rule says of the events that could trigger it, in order of their times.
     *
     * @param subjectId whose records they are
     * @param records the person's records, in any order
     * @param wanted which triggers to tell of
     */
    public List<Trace> inspect(String subjectId, List<Event> records, Predicate<Entry> wanted) {
        RuleInspector inspector = new RuleInspector(own, settings);
        Timeline events = events(records);
        List<Entry> triggers = triggers(events);
        TriggerTracer tracer = new TriggerTracer(inspector, new RelaxedRules(catalogue, rule, settings), events);
        Map<String, Long> suppressKeys = new HashMap<>();
        List<Trace> traces = new ArrayList<>();
        long settling = settings.reach().toMillis() + inspector.rule().deadlineMillis();
        Replay replay = new Replay(all, settings, subjectId);
        replay.run(records, (time, profile) -> {
            while (!triggers.isEmpty()
                    && (time == Long.MAX_VALUE || triggers.get(0).triggerTime() + settling < time)) {
                Entry trigger = triggers.remove(0);
                suppressKey(inspector, subjectId, profile, trigger)
                        .ifPresent(verdict -> suppressKeys.put(verdict.detectionId(), verdict.suppressKey()));
                if (wanted.test(trigger)) {
                    traces.add(tracer.trace(subjectId, profile, trigger));
                }
            }
        });
        List<Finding> standing = replay.findings().stream()
                .filter(finding -> finding.ruleId().equals(rule.id())
                        && finding.live() == inspector.rule().live())
                .toList();
        return traces.stream()
                .map(trace -> new Repetitions(rule, standing, suppressKeys).settled(trace))
                .toList();
    }

    private static Optional<Verdict> suppressKey(
            RuleInspector inspector, String subjectId, Profile profile, Entry trigger) {
        return inspector.find(profile, trigger).flatMap(entry -> inspector.decide(subjectId, profile, entry));
    }

    /** Every event of a kind that the rule uses, whether or not its conditions could match. */
    private Timeline events(List<Event> records) {
        Timeline events = new Timeline();
        ValuePacker packer = new ValuePacker();
        for (Event event : records.stream().sorted(Replay.ORDER).toList()) {
            int type = event.type().code();
            if (own.rules().get(0).uses(type)) {
                events.add(event, own.selection(type), packer, false);
            }
        }
        return events;
    }

    private List<Entry> triggers(Timeline events) {
        int type = rule.sequence().trigger().event().code();
        return new ArrayList<>(events.entries().stream()
                .filter(entry -> entry.type().code() == type && !entry.isUntold())
                .sorted(Comparator.comparingLong(Entry::triggerTime).thenComparing(Entry::evidenceId))
                .toList());
    }
}
