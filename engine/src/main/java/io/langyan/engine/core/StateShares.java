package io.langyan.engine.core;

import io.langyan.engine.codec.Output;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.guard.RuleLedger;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Interest;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.plan.Want;
import io.langyan.engine.timeline.CalendarDay;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.SeenValues;
import io.langyan.engine.timeline.View;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what each rule alone has kept of a person: events that no other rule wants, or wants any longer, what features of
 * no other rule remember, and its findings. Shared parts are nobody's alone.
 */
final class StateShares {
    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;
    // What is remembered takes about so many bytes as it is stored: a fingerprint and a time; a pane, or a day.
    private static final int VALUE_BYTES = 11;
    private static final int PANE_BYTES = 6;
    private static final int DAY_BYTES = 24;

    private final Horizon horizon;
    private final EntryCodec entries;
    private final Plan plan;
    private final List<PlannedRule> rules = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Integer, List<Consumer>> consumers = new HashMap<>();
    private final Map<Long, Integer> memories = new HashMap<>();
    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final View view = new View();

    /** Who wants events of a type: the place of a rule, or several of them. */
    private record Consumer(Interest interest, int owner) {}

    StateShares(Plan plan, Horizon horizon) {
        this.plan = plan;
        this.horizon = horizon;
        this.entries = new EntryCodec(plan.catalogue());
        Map<List<Object>, Integer> owners = new HashMap<>();
        Map<List<Object>, Want> wants = new HashMap<>();
        for (PlannedRule rule : plan.rules()) {
            if (plan.isForgone(rule)) {
                continue;
            }
            int place = place(rule);
            for (Want want : Want.of(rule)) {
                owners.merge(want.content(), place, StateShares::both);
                wants.put(want.content(), want);
            }
            for (PlannedFeature feature : rule.features()) {
                memories.merge(feature.key(), place, StateShares::both);
            }
        }
        wants.forEach((content, want) -> consumers
                .computeIfAbsent(want.type(), any -> new ArrayList<>())
                .add(new Consumer(want.interest(), owners.get(content))));
    }

    /** Versions of one rule share a place: the newest is who can be asked. */
    private int place(PlannedRule rule) {
        int place = places.computeIfAbsent(rule.identity(), any -> places.size());
        if (place == rules.size()) {
            rules.add(rule);
        } else {
            rules.set(place, rule);
        }
        return place;
    }

    private static int both(int one, int other) {
        return one == other ? one : SEVERAL;
    }

    /** Puts on each rule's account what it alone has kept of a person. */
    void weigh(Profile profile, long watermark, RuleLedger ledger) {
        long[] bytes = new long[rules.size()];
        for (int i = 0; i < profile.timeline().size(); i++) {
            Entry entry = profile.timeline().entry(i);
            int owner = ownerOf(entry, watermark);
            if (owner >= 0) {
                bytes[owner] += size(out -> entries.write(entry, out));
            }
        }
        for (int i = 0; i < profile.memory().size(); i++) {
            SeenValues values = profile.memory().feature(i);
            add(bytes, memories.get(values.feature()), (long) VALUE_BYTES * values.rows());
        }
        if (profile.hasWindows()) {
            profile.panes()
                    .features()
                    .forEach((key, panes) -> add(
                            bytes,
                            memories.get(key),
                            (long) PANE_BYTES
                                    * (panes.values().size()
                                            + 2 * panes.lastPanes().size())));
            profile.days()
                    .features()
                    .forEach((key, days) -> add(
                            bytes,
                            memories.get(key),
                            (long) DAY_BYTES * days.days().size()));
        }
        for (Standing standing : profile.standing()) {
            long identity = PlannedRule.identity(
                    standing.finding().ruleId(), standing.finding().live());
            add(bytes, places.get(identity), size(out -> StandingCodec.write(standing, out)));
        }
        for (int place = 0; place < bytes.length; place++) {
            PlannedRule rule = rules.get(place);
            if (plan.evaluatedFrom(rule) < rule.until()) {
                ledger.account(rule).keeps(bytes[place]);
            }
        }
    }

    private static void add(long[] bytes, Integer owner, long more) {
        if (owner != null && owner >= 0) {
            bytes[owner] += more;
        }
    }

    private int ownerOf(Entry entry, long watermark) {
        view.look(entry, TimelineKeeper.settled(entry, horizon), horizon);
        if (!view.exists()) {
            return NOBODY;
        }
        context.self(view);
        int owner = NOBODY;
        for (Consumer consumer : consumers.getOrDefault(entry.type().code(), List.of())) {
            boolean another = owner != consumer.owner() || owner == SEVERAL;
            if (another && wants(consumer.interest(), watermark)) {
                if (owner != NOBODY || consumer.owner() == SEVERAL) {
                    return SEVERAL;
                }
                owner = consumer.owner();
            }
        }
        return owner;
    }

    private boolean wants(Interest interest, long watermark) {
        long looksBack = 2 * horizon.reachMillis() + interest.waitMillis();
        long keep = interest.kind() == Interest.Kind.DAY ? CalendarDay.MILLIS : interest.keepMillis();
        return view.end() >= TimelineKeeper.back(watermark, looksBack + keep)
                && interest.where().test(context) != Condition.FALSE;
    }

    private static long size(Written written) {
        DataOutputStream counted = new DataOutputStream(OutputStream.nullOutputStream());
        try {
            written.to(new Output(counted));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot count what is written nowhere", e);
        }
        return counted.size();
    }

    /** Something that can be written. */
    @FunctionalInterface
    private interface Written {
        void to(Output out) throws IOException;
    }
}
