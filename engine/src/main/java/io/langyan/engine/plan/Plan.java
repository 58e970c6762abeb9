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
    private final List<Quarantine> quarantines;
    private final TypeIndex<PlannedRule> triggeredBy;
    private final TypeIndex<Interest> interests;
    private final TypeIndex<PlannedFeature> memories;
    private final TypeIndex<ListQuestion> listQuestions;
    private final FieldSelection[] selections;
    private final boolean[] wantedAlways;
    private final OutflowWatch outflows;
    private final Map<Object, Integer> sharedFeatures = new HashMap<>();
    private final long longestChain;
    private final long longestDeadline;

    /** A plan of rules, each with the triggers that it acts on, the versions of one in order. */
    Plan(Catalogue catalogue, List<PlannedRule> rules, List<Mute> mutes, List<Quarantine> quarantines) {
        this.catalogue = catalogue;
        this.rules = List.copyOf(rules);
        this.mutes = List.copyOf(mutes);
        this.quarantines = List.copyOf(quarantines);
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
            int trigger = rule.steps().get(rule.triggerIndex()).type();
            triggeredBy.add(trigger, rule);
            if (isForgone(rule)) {
                continue;
            }
            rule.fields()
                    .forEach((type, fields) -> fields.forEach((field, since) ->
                            kept.computeIfAbsent(type, any -> new HashMap<>()).merge(field, since, Math::min)));
            addInterests(rule, wanted);
            rule.listQuestions().forEach(question -> listQuestions.add(question.type(), question));
        }
        longestDeadline =
                rules.stream().mapToLong(PlannedRule::deadlineMillis).max().orElse(0);
        longestChain = rules.stream().mapToLong(PlannedRule::longestChain).max().orElse(0);
        outflows = new OutflowWatch(catalogue, rules);
        wantedAlways = new boolean[highestCode + 1];
        for (EventType event : catalogue.events()) {
            if (outflows.condition(event.code()) != null) {
                interests.add(event.code(), outflows.interest(event.code()));
                Map<Field, Long> fields = kept.computeIfAbsent(event.code(), any -> new HashMap<>());
                outflows.fields(event.code()).forEach(field -> fields.merge(field, outflows.since(), Math::min));
            }
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
                List.of(),
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
     * @param released whether rules that did not change leave their quarantine nevertheless
     */
    Plan succeededBy(List<CheckedRule> changed, long moment, long from, boolean released) {
        List<CheckedRule> wanted = changed.stream().filter(Plan::isEvaluated).toList();
        Origins origins = new Origins(moment);
        rules.stream().filter(rule -> rule.inForce() && !isForgone(rule)).forEach(origins::inherit);
        List<PlannedRule> next = new ArrayList<>();
        List<CheckedRule> unchanged = new ArrayList<>();
        for (PlannedRule rule : rules) {
            boolean renewed = released && isForgone(rule);
            if (rule.inForce() && wanted.contains(rule.rule()) && !renewed) {
                unchanged.add(rule.rule());
                next.add(rule);
            } else {
                next.add(rule.inForce() ? rule.until(from) : rule);
            }
        }
        wanted.stream()
                .filter(rule -> !unchanged.contains(rule))
                .forEach(rule -> next.add(new PlannedRule(rule, from, origins)));
        List<Quarantine> held = quarantines.stream()
                .map(each -> each.isOpen() && (released || unchanged.stream().noneMatch(rule -> isOf(each, rule)))
                        ? each.until(from)
                        : each)
                .toList();
        return new Plan(catalogue, next, mutes, held);
    }

    private static boolean isOf(Quarantine quarantine, CheckedRule rule) {
        return quarantine.concerns(rule.id(), rule.version(), rule.status() == Status.LIVE);
    }

    /** The same plan without what nothing can change any more once the watermark is there, epoch milliseconds. */
    Plan settledBy(long watermark) {
        List<PlannedRule> unsettled = rules.stream()
                .filter(rule -> rule.inForce() || !isSettled(rule.until() + rule.deadlineMillis(), watermark))
                .toList();
        List<Mute> open = mutes.stream()
                .filter(mute -> !isSettled(mute.until() + longestDeadline, watermark))
                .toList();
        // What is forgone is remembered until subtasks have come to agree about it: see rejoinedBy.
        List<Quarantine> held = quarantines.stream()
                .filter(each -> each.isOpen()
                        || !each.forgone().isEmpty()
                        || !isSettled(each.until() + longestDeadline, watermark))
                .toList();
        boolean same =
                unsettled.size() == rules.size() && open.size() == mutes.size() && held.size() == quarantines.size();
        return same ? this : new Plan(catalogue, unsettled, open, held);
    }

    /** The part of the plan that is about persons, accounts or phones: all that one profile is evaluated by. */
    public Plan only(Entity entity) {
        List<PlannedRule> part =
                rules.stream().filter(rule -> rule.rule().entity() == entity).toList();
        return part.size() == rules.size() ? this : new Plan(catalogue, part, mutes, quarantines);
    }

    /** The same plan with other mutes. */
    public Plan with(List<Mute> others) {
        return new Plan(catalogue, rules, others, quarantines);
    }

    /**
     * The plan with a rule in quarantine: nobody evaluates it, and if it was state that it overspent, nothing is kept any
     * more that only it used. The same plan where it is in quarantine already.
     */
    Plan with(Quarantine quarantine) {
        if (quarantines.stream().anyMatch(each -> each.isOpen() && each.isLike(quarantine))) {
            return this;
        }
        List<Quarantine> more = new ArrayList<>(quarantines);
        more.add(quarantine.budget() == Budget.STATE ? quarantine.forgoing(partsOfAlone(quarantine)) : quarantine);
        return new Plan(catalogue, rules, mutes, more);
    }

    private Set<Long> partsOfAlone(Quarantine quarantine) {
        Set<Long> alone = new HashSet<>();
        Set<Long> others = new HashSet<>();
        for (PlannedRule rule : rules) {
            if (rule.inForce() && !isForgone(rule)) {
                Set<Long> parts = quarantine.concerns(rule) ? alone : others;
                Want.of(rule).forEach(want -> parts.add(want.part()));
            }
        }
        alone.removeAll(others);
        return alone;
    }

    /**
     * The plan of a subtask that goes on where several were, who may have had different rules in quarantine. All rules
     * that any had there are there; and of what any did not keep, all begin anew (docs/decisions/0017).
     *
     * @param all the quarantines of all of them
     * @param since the first record that none of them has evaluated, event time in epoch milliseconds
     * @param remembered whether the plan will be stored, so that it need not be remembered what was not kept
     */
    Plan rejoinedBy(List<Quarantine> all, long since, boolean remembered) {
        Set<Long> gaps = new HashSet<>();
        List<Quarantine> held = new ArrayList<>();
        for (Quarantine each : all) {
            gaps.addAll(each.forgone());
            boolean goesOn = !each.isOpen() || rules.stream().anyMatch(rule -> rule.inForce() && each.concerns(rule));
            Quarantine next = goesOn ? each : each.until(since);
            if (held.stream().noneMatch(other -> other.isLike(next) && other.until() == next.until())) {
                held.add(remembered ? next.forgoing(Set.of()) : next);
            }
        }
        Plan plan = new Plan(catalogue, rules, mutes, held);
        return gaps.isEmpty() ? plan : plan.renewing(gaps, since);
    }

    private Plan renewing(Set<Long> parts, long since) {
        Origins origins = new Origins(since);
        List<PlannedRule> concerned = rules.stream()
                .filter(rule -> rule.inForce()
                        && !isForgone(rule)
                        && Want.of(rule).stream().anyMatch(want -> parts.contains(want.part())))
                .toList();
        rules.stream()
                .filter(rule -> rule.inForce() && !isForgone(rule) && !concerned.contains(rule))
                .forEach(origins::inherit);
        concerned.forEach(rule -> origins.inheritBut(parts, rule));
        return new Plan(
                catalogue,
                rules.stream()
                        .map(rule ->
                                concerned.contains(rule) ? new PlannedRule(rule.rule(), rule.from(), origins) : rule)
                        .toList(),
                mutes,
                quarantines);
    }

    private static boolean isEvaluated(CheckedRule rule) {
        return rule.status() == Status.LIVE || rule.status() == Status.SHADOW;
    }

    /** Whether nothing can change any more what was said of triggers up to a time: a call moves its trigger for a day. */
    private static boolean isSettled(long time, long watermark) {
        return time + 2 * Timeline.CALL_SPAN <= watermark;
    }

    private void addInterests(PlannedRule rule, Set<List<Object>> wanted) {
        for (Want want : Want.of(rule)) {
            // What several rules want for the same reasons is looked at once.
            if (wanted.add(want.content())) {
                interests.add(want.type(), want.interest());
            }
        }
        for (PlannedFeature feature : rule.features()) {
            feature.content().ifPresent(content -> sharedFeatures.putIfAbsent(content, sharedFeatures.size()));
            if (memories.of(feature.type()).stream().noneMatch(known -> known.key() == feature.key())) {
                memories.add(feature.type(), feature);
            }
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

    /** Which rules are in quarantine, or were while triggers happened that may be looked at again. */
    public List<Quarantine> quarantines() {
        return quarantines;
    }

    /**
     * The first trigger that a rule is evaluated for, as far as quarantines go, event time in epoch milliseconds;
     * Long.MIN_VALUE where it is in none.
     */
    public long evaluatedFrom(PlannedRule rule) {
        long from = Long.MIN_VALUE;
        for (Quarantine each : quarantines) {
            from = each.concerns(rule) ? Math.max(from, each.until()) : from;
        }
        return from;
    }

    /** Whether nothing is kept for a rule any more, since it had too much kept. */
    public boolean isForgone(PlannedRule rule) {
        return quarantines.stream()
                .anyMatch(each -> each.budget() == Budget.STATE && each.concerns(rule) && rule.until() <= each.until());
    }

    /** The rules whose trigger is an event of that type. */
    public List<PlannedRule> triggeredBy(int type) {
        return triggeredBy.of(type);
    }

    /** Who wants events of that type. */
    public List<Interest> interests(int type) {
        return interests.of(type);
    }

    /**
     * Which payments of that type a warning counts whether or not a rule cites them (decision 0004); null where it counts
     * none.
     */
    public Condition furtherOutflow(int type) {
        return outflows.condition(type);
    }

    /** The features that fold events of that type into a memory when these leave the timeline, one a content hash. */
    public List<PlannedFeature> memories(int type) {
        return memories.of(type);
    }

    /** The keys under which features remember what has left the timeline. */
    public Set<Long> memoryKeys() {
        Set<Long> keys = new HashSet<>();
        rules.stream()
                .filter(rule -> !isForgone(rule))
                .forEach(rule -> rule.features().forEach(feature -> keys.add(feature.key())));
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
