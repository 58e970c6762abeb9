package io.langyan.engine.inspect;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.timeline.Hash;
import io.langyan.engine.warning.Contribution;
import io.langyan.engine.warning.WarningUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates a warning again, and tells what is behind every detection that it is made of. */
public final class WarningInspector {
    /** How many warnings one person is taken to have had at most. */
    private static final int MOST_EPISODES = 1_000;

    private final Catalogue catalogue;
    private final List<CheckedRule> rules;
    private final CoreSettings settings;

    /**
     * An inspector.
     *
     * @param rules all rules that were evaluated
     */
    public WarningInspector(Catalogue catalogue, List<CheckedRule> rules, CoreSettings settings) {
        this.catalogue = catalogue;
        this.rules = List.copyOf(rules);
        this.settings = settings;
    }

    /** Whether a warning of that id can only be about that person. */
    public static boolean isAbout(String warningId, String subjectId) {
        for (int ordinal = 0; ordinal <= MOST_EPISODES; ordinal++) {
            if (Hash.hex(subjectId, Integer.toString(ordinal)).equals(warningId)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The warning as it stands in the end, with what is behind it; empty where the records do not lead to it.
     *
     * @param records the person's records, in any order
     */
    public Optional<WarningTrace> inspect(String warningId, String subjectId, List<Event> records) {
        Replay replay = new Replay(Plan.of(catalogue, rules).only(Entity.PERSON), settings, subjectId);
        replay.run(records, (time, profile) -> {});
        return Optional.ofNullable(replay.warnings().get(warningId))
                .map(warning -> new WarningTrace(warning, parts(warning, subjectId, records)));
    }

    private List<WarningTrace.Part> parts(WarningUpdate warning, String subjectId, List<Event> records) {
        List<WarningTrace.Part> parts = new ArrayList<>();
        for (Contribution contribution : warning.contributions()) {
            String triggerId =
                    contribution.evidence().get(contribution.evidence().size() - 1);
            rules.stream()
                    .filter(rule -> rule.id().equals(contribution.ruleId()) && rule.status() == CheckedRule.Status.LIVE)
                    .findFirst()
                    .ifPresent(rule -> new HistoryInspector(catalogue, rules, rule, settings)
                            .inspect(
                                    subjectId,
                                    records,
                                    entry -> entry.evidenceId().equals(triggerId))
                            .forEach(trace -> parts.add(new WarningTrace.Part(rule, trace))));
        }
        return parts;
    }
}
