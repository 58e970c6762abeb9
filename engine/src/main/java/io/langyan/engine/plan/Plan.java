package io.langyan.engine.plan;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Status;
import io.langyan.engine.rule.Suppress;
import io.langyan.engine.timeline.FieldSelection;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checked rules made ready to run, indexed by the events that concern them. Immutable and safe for many threads. */
public final class Plan {
    private final Catalogue catalogue;
    private final List<PlannedRule> rules;
    private final List<Mute> mutes;
    private final TypeIndex<PlannedRule> triggeredBy;
    private final TypeIndex<Interest> interests;
    private final TypeIndex<PlannedFeature> memories;
    private final TypeIndex<ListQuestion> listQuestions;
    private final FieldSelection[] selections;
    private final boolean[] wantedAlways;
    private final Map<Object, Integer> sharedFeatures = new HashMap<>();
    private final long longestChain;
    private final long longestDeadline;

    /** A plan of rules, each with the triggers that it acts on, the versions of one in order. */
    Plan(Catalogue catalogue, List<PlannedRule> rules, List<Mute> mutes) {
        this.catalogue = catalogue;
        this.rules = List.copyOf(rules);
        this.mutes = List.copyOf(mutes);
        int highestCode =
                catalogue.events().stream().mapToInt(EventType::code).max().orElse(0);
        triggeredBy = new TypeIndex<>(highestCode);
        interests = new TypeIndex<>(highestCode);
        memories = new TypeIndex<>(highestCode);
        listQuestions = new TypeIndex<>(highestCode);
        selections = new FieldSelection[highestCode + 1];
        Map<Integer, Map<Field, Long>> kept = new HashMap<>();
        Set<List<Object>> wanted = new HashSet<>();
        for (PlannedRule rule : rules) {
            rule.fields()
                    .forEach((type, fields) -> fields.forEach((field, since) ->
                            kept.computeIfAbsent(type, any -> new HashMap<>()).merge(field, since, Math::min)));
            int trigger = rule.steps().get(rule.triggerIndex()).type();
            triggeredBy.add(trigger, rule);
            addInterests(rule, wanted);
            rule.listQuestions().forEach(question -> listQuestions.add(question.type(), question));
        }
        longestDeadline =
                rules.stream().mapToLong(PlannedRule::deadlineMillis).max().orElse(0);
        longestChain = rules.stream().mapToLong(PlannedRule::longestChain).max().orElse(0);
        wantedAlways = new boolean[highestCode + 1];
        for (EventType event : catalogue.events()) {
            wantedAlways[event.code()] =
                    interests(event.code()).stream().anyMatch(interest -> interest.where() == Condition.ALWAYS);
            Map<Integer, Long> places = new HashMap<>();
            for (ListQuestion question : listQuestions.of(event.code())) {
                places.merge(question.place(), question.since(), Math::min);
            }
            selections[event.code()] = new FieldSelection(event, kept.getOrDefault(event.code(), Map.of()), places);
        }
    }

    /** Makes a plan of all rules that are live or in shadow; drafts and retired rules are left out. */
    public static Plan of(Catalogue catalogue, List<CheckedRule> rules) {
        return new Plan(
                catalogue,
                rules.stream()
                        .filter(Plan::isEvaluated)
                        .map(rule -> new PlannedRule(rule, Origins.EVER, new Origins(Origins.EVER)))
                        .toList(),
                List.of());
    }

    /**
     * The plan after a change of rules. A rule that did not change goes on as before. What changed, came or went does so
     * from a moment of event time on: triggers before it belong to the versions that were in force then, which stay until
     * nothing can change what they said. A new part sees what happens from that moment on, an old one goes on with what it
     * knows (RULES S10, S11; docs/decisions/0009).
     *
     * @param changed all rules from then on; drafts and retired rules are left out
     * @param moment event time, epoch milliseconds; no record that is younger should have been evaluated yet
     * @param from the first trigger that belongs to the new versions: the moment, or later where younger records have been
     *     evaluated already, so that no trigger is judged by both (docs/decisions/0014)
     */
    Plan succeededBy(List<CheckedRule> changed, long moment, long from) {
        List<CheckedRule> wanted = changed.stream().filter(Plan::isEvaluated).toList();
        Origins origins = new Origins(moment);
        rules.stream().filter(PlannedRule::inForce).forEach(origins::inherit);
        List<PlannedRule> next = new ArrayList<>();
        List<CheckedRule> unchanged = new ArrayList<>();
        for (PlannedRule rule : rules) {
            if (rule.inForce() && wanted.contains(rule.rule())) {
                unchanged.add(rule.rule());
                next.add(rule);
            } else {
                next.add(rule.inForce() ? rule.until(from) : rule);
            }
        }
        wanted.stream()
                .filter(rule -> !unchanged.contains(rule))
                .forEach(rule -> next.add(new PlannedRule(rule, from, origins)));
        return new Plan(catalogue, next, mutes);
    }

    /** The same plan without what nothing can change any more once the watermark is there, epoch milliseconds. */
    Plan settledBy(long watermark) {
        List<PlannedRule> unsettled = rules.stream()
                .filter(rule -> rule.inForce() || !isSettled(rule.until() + rule.deadlineMillis(), watermark))
                .toList();
        List<Mute> open = mutes.stream()
                .filter(mute -> !isSettled(mute.until() + longestDeadline, watermark))
                .toList();
        return unsettled.size() == rules.size() && open.size() == mutes.size()
                ? this
                : new Plan(catalogue, unsettled, open);
    }

    /** The part of the plan that is about persons, accounts or phones: all that one profile is evaluated by. */
    public Plan only(Entity entity) {
        List<PlannedRule> part =
                rules.stream().filter(rule -> rule.rule().entity() == entity).toList();
        return part.size() == rules.size() ? this : new Plan(catalogue, part, mutes);
    }

    /** The same plan with other mutes. */
    public Plan with(List<Mute> others) {
        return new Plan(catalogue, rules, others);
    }

    private static boolean isEvaluated(CheckedRule rule) {
        return rule.status() == Status.LIVE || rule.status() == Status.SHADOW;
    }

    /** Whether nothing can change any more what was said of triggers up to a time: a call moves its trigger for a day. */
    private static boolean isSettled(long time, long watermark) {
        return time + 2 * Timeline.CALL_SPAN <= watermark;
    }

    private void addInterests(PlannedRule rule, Set<List<Object>> wanted) {
        long within = rule.rule().sequence().withinMillis();
        // The span counts from the end of the first step: what happened during a long call may be older than the span.
        long sinceBegin = rule.longestChain();
        long wait = rule.deadlineMillis();
        for (int index = 0; index < rule.steps().size(); index++) {
            PlannedStep step = rule.steps().get(index);
            long keep = index == 0 ? within : sinceBegin;
            want(
                    wanted,
                    step.type(),
                    step.hash(),
                    step.since(),
                    Interest.of(step, index == rule.triggerIndex() ? 0 : keep, wait));
        }
        // An absence with a deadline is looked at from there.
        rule.never()
                .forEach(never -> want(
                        wanted,
                        never.type(),
                        never.hash(),
                        never.since(),
                        Interest.of(never, sinceBegin + never.afterMillis(), wait - never.afterMillis())));
        for (PlannedFeature feature : rule.features()) {
            want(wanted, feature.type(), feature.key(), wait, Interest.of(feature, wait));
            feature.content().ifPresent(content -> sharedFeatures.putIfAbsent(content, sharedFeatures.size()));
            if (memories.of(feature.type()).stream().noneMatch(known -> known.key() == feature.key())) {
                memories.add(feature.type(), feature);
            }
        }
    }

    /** What several rules want for the same reasons is looked at once. */
    private void want(Set<List<Object>> wanted, int type, long part, long rest, Interest interest) {
        if (wanted.add(List.of(type, part, rest))) {
            interests.add(type, interest);
        }
    }

    /** How many different values of features depend on the trigger alone. */
    public int sharedFeatures() {
        return sharedFeatures.size();
    }

    /** The place of a feature's value among those, which rules share; −1 where it depends on other chosen events. */
    public int sharedPlace(PlannedFeature feature) {
        return feature.content().map(sharedFeatures::get).orElse(-1);
    }

    /** The catalogue the rules were checked against. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** All rules of the plan. */
    public List<PlannedRule> rules() {
        return rules;
    }

    /** What silences rules for a while. */
    public List<Mute> mutes() {
        return mutes;
    }

    /** The rules whose trigger is an event of that type. */
    public List<PlannedRule> triggeredBy(int type) {
        return triggeredBy.of(type);
    }

    /** Who wants events of that type. */
    public List<Interest> interests(int type) {
        return interests.of(type);
    }

    /** The features that fold events of that type into a memory when these leave the timeline, one a content hash. */
    public List<PlannedFeature> memories(int type) {
        return memories.of(type);
    }

    /** The keys under which features remember what has left the timeline. */
    public Set<Long> memoryKeys() {
        Set<Long> keys = new HashSet<>();
        rules.forEach(rule -> rule.features().forEach(feature -> keys.add(feature.key())));
        return keys;
    }

    /** Which fields of events of that type are kept. */
    public FieldSelection selection(int type) {
        return selections[type];
    }

    /** The longest time from the begin of a chain to its trigger that any rule allows, in milliseconds. */
    public long longestChain() {
        return longestChain;
    }

    /** For how long after its trigger a rule waits for what must not happen, at most, in milliseconds. */
    public long longestDeadline() {
        return longestDeadline;
    }

    /** The longest suppression of any rule, in milliseconds. */
    public long longestSuppression() {
        return rules.stream()
                .flatMap(rule -> rule.rule().suppress().stream())
                .mapToLong(Suppress::forMillis)
                .max()
                .orElse(0);
    }

    /**
     * The places of this event whose lists or tags some rule asks for, as bits: see {@link Memberships}. As long as they are not
     * known, conditions about them are missing. Only rules count that the event could concern, so that a payment to a
     * shop waits for no lookup because of a rule on payments to persons.
     */
    public int listPlaces(Event event) {
        List<ListQuestion> questions = listQuestions.of(event.type().code());
        if (questions.isEmpty() || event.isChange()) {
            return 0;
        }
        int places = 0;
        // Whatever its tags turn out to be, an event must take one way, or one correction could overtake another.
        Event untagged = event.with(event.memberships().ofLists());
        EvaluationContext context =
                new EvaluationContext(EvaluationContext.MOST_STEPS).self(new View().unresolved(untagged));
        for (int i = 0; i < questions.size(); i++) {
            ListQuestion question = questions.get(i);
            int bit = Memberships.bit(question.place());
            if ((places & bit) == 0
                    && question.since() <= event.time()
                    && question.where().test(context) != Condition.FALSE) {
                places |= bit;
            }
        }
        return places;
    }

    /**
     * Whether a tag still holds at a time: one of a rule that left, or no longer sets it, ends there, and does not come back
     * with the rule.
     *
     * @param rule the rule that set it: see {@link PlannedRule#identity()}
     * @param tag its code: see {@link ListCode#ofTag}
     * @param begin since when it has been set, epoch milliseconds
     * @param time the time that is asked about, epoch milliseconds
     */
    public boolean tags(long rule, long tag, long begin, long time) {
        for (PlannedRule each : rules) {
            if (each.identity() == rule && each.covers(time) && each.tagsSince(tag) <= begin) {
                return true;
            }
        }
        return false;
    }

    /** Whether any rule asks for lists of the person whom an event of that type is about. */
    public boolean asksForPersonLists(int type) {
        List<ListQuestion> questions = listQuestions.of(type);
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).place() == Memberships.PERSON) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether any rule could ever want this event; what no rule wants touches no state. What is not known yet of a call
     * (its answer, its length) counts as missing, so that only what is certain is refused; and of a payment taken back no
     * more is known than that.
     */
    public boolean wants(Event event) {
        return wants(event, new EvaluationContext(EvaluationContext.MOST_STEPS), new View());
    }

    /** The same, with a context and a view of the caller's, for whom making new ones would cost more than the answer. */
    public boolean wants(Event event, EvaluationContext context, View view) {
        List<Interest> wanted = interests(event.type().code());
        if (wanted.isEmpty() || wantedAlways[event.type().code()]) {
            return !wanted.isEmpty();
        }
        context.self(view.unresolved(event));
        for (int i = 0; i < wanted.size(); i++) {
            Interest interest = wanted.get(i);
            // A record from before an interest began is refused whenever it comes, as it was if it came before.
            if (event.time() >= interest.since()
                    && (event.isChange() || interest.where().test(context) != Condition.FALSE)) {
                return true;
            }
        }
        return false;
    }
}
