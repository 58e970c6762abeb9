package io.langyan.engine.core;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.FraudType;
import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.detection.Crowding;
import io.langyan.engine.detection.DetectionBook;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.QuietLimit;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.detection.Suppression;
import io.langyan.engine.detection.Verdict;
import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.guard.RuleBudgets;
import io.langyan.engine.guard.RuleLedger;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.Suppress;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.ValuePacker;
import io.langyan.engine.timeline.View;
import io.langyan.engine.warning.Episodes;
import io.langyan.engine.warning.PublishedWarning;
import io.langyan.engine.warning.WarningBook;
import io.langyan.engine.warning.WarningComposer;
import io.langyan.engine.warning.WarningUpdate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The core for the rules of one entity: given what is remembered about a person, an account or a phone, and one more record, tells what to remember
 * from now on and what to publish. Pure: no clock, no I/O. One instance serves one thread.
 *
 * <p>A record is put into the timeline where it belongs, and every trigger that it can change is looked at again; so the
 * outcome does not depend on the order of arrival. Deciders ({@link RuleDecider}) read the profile, the books write it.
 */
public final class SubjectCore {
    /** The most numbers on file that are remembered for one person. */
    static final int MOST_CONTACTS = 8;
    /** A call that triggers moves its detection along until its release: for a day at most (RULES section 2). */
    static final long SETTLING = 86_400_000L;

    private final Plan plan;
    private final Horizon horizon;
    /** The rules that an event of a type triggers, by its code. */
    private final List<List<TriggerGroup>> triggered = new ArrayList<>();

    private final SharedFeatures shared;
    /** Reused from record to record. */
    private final List<Verdict> verdicts = new ArrayList<>();

    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final View view = new View();
    private final ValuePacker packer = new ValuePacker();
    private final TimelineKeeper keeper;
    private final DetectionBook detections;
    private final QuietLimit quiet;
    private final long settlingMillis;
    private final long memoryMillis;
    private final boolean cold;
    private final RuleLedger ledger;
    private final QuarantinedFindings quarantined;
    private final StateShares shares;
    private final Outflows outflows;
    private final WarningComposer composer;
    private final long falseAlarmMillis;

    /** An event of a person that came or grew with a record. */
    private record Change(String subjectId, Profile profile, Entry entry, Event event, long watermark) {
        /** Whether a trigger is this event, rather than looked at again because of it. */
        boolean isOf(Entry trigger) {
            return trigger == entry && !event.isChange();
        }
    }

    /** A core for a plan under the given limits, where nobody minds what rules spend. */
    public SubjectCore(Plan plan, CoreSettings settings) {
        this(plan, settings, new RuleLedger(RuleBudgets.NONE, () -> 0));
    }

    /**
     * A core for a plan.
     *
     * @param settings the limits
     * @param ledger where it is noted what rules spend; who calls puts in quarantine what spends too much
     */
    public SubjectCore(Plan plan, CoreSettings settings, RuleLedger ledger) {
        this.plan = plan;
        this.ledger = ledger;
        ledger.turnTo(plan);
        this.horizon =
                new Horizon(settings.reach().toMillis(), settings.silence().toMillis());
        this.shared = new SharedFeatures(plan.sharedFeatures());
        for (EventType type : plan.catalogue().events()) {
            while (triggered.size() <= type.code()) {
                triggered.add(List.of());
            }
            triggered.set(type.code(), TriggerGroup.of(plan.triggeredBy(type.code()), rule -> decider(rule, settings)));
        }
        this.cold = settings.cold();
        this.keeper = new TimelineKeeper(plan, horizon, settings);
        Map<String, Suppress> suppressions = new HashMap<>();
        for (PlannedRule rule : plan.rules()) {
            rule.rule()
                    .suppress()
                    .ifPresent(suppress -> suppressions.put(
                            Suppression.key(rule.rule().id(), rule.rule().version(), rule.live()), suppress));
        }
        settlingMillis = SETTLING + plan.longestDeadline();
        Crowding crowding = new Crowding(settings.maxEpisode(), this::concernsVictim);
        this.detections = new DetectionBook(suppressions, crowding, settlingMillis);
        this.quiet = new QuietLimit(settings.maxQuiet(), this::concernsVictim);
        this.memoryMillis = Math.max(Crowding.GAP_MILLIS, plan.longestSuppression()) + settlingMillis;
        this.quarantined = new QuarantinedFindings(plan);
        this.shares = new StateShares(plan, horizon);
        this.outflows = new Outflows(plan, horizon);
        this.composer = new WarningComposer(settings.ladder(), settings.maxNamed());
        this.falseAlarmMillis = settings.falseAlarm().toMillis();
    }

    private RuleDecider decider(PlannedRule rule, CoreSettings settings) {
        int[] places = rule.features().stream().mapToInt(plan::sharedPlace).toArray();
        return new RuleDecider(rule, plan.mutes(), horizon, settings, shared, places)
                .counting(ledger.account(rule), plan.evaluatedFrom(rule));
    }

    /** The plan it evaluates. */
    public Plan plan() {
        return plan;
    }

    /** Whether any rule could want the event; what no rule wants touches no state: see {@link Plan#wants}. */
    public boolean wants(Event event) {
        return plan.wants(event, context, view);
    }

    /**
     * Takes one record into account.
     *
     * @param subjectId whose profile it is
     * @param profile what is remembered; changed in place, unless the outcome says duplicate
     * @param event a record that the plan wants
     * @param late whether the source judged the record late (RULES S6)
     * @param watermark the watermark in epoch milliseconds; Long.MIN_VALUE before the first
     */
    public Outcome onEvent(String subjectId, Profile profile, Event event, boolean late, long watermark) {
        Entry entry = profile.timeline().add(event, plan.selection(event.type().code()), packer, late);
        if (entry == null) {
            return Outcome.DUPLICATE;
        }
        keeper.expect(profile, entry);
        boolean longerObserved = profile.observe(event.time()) && cold;
        List<Verdict> said = verdicts(new Change(subjectId, profile, entry, event, watermark), longerObserved);
        boolean follows =
                !profile.standing().isEmpty() && outflows.mayFollow(event.type().code());
        Outcome outcome = Outcome.NOTHING;
        if (!said.isEmpty() || follows && isCounted(profile, entry)) {
            outcome = publish(
                    subjectId,
                    profile,
                    watermark,
                    follows ? entry : null,
                    () -> said.isEmpty() ? List.of() : apply(subjectId, profile, said, watermark));
        } else if (follows) {
            outflows.take(profile, entry);
        }
        tidy(profile, watermark);
        if (ledger.isWeighed()) {
            shares.weigh(profile, watermark, ledger);
        }
        return outcome;
    }

    /**
     * Takes into account that the tags of an event were corrected since it came (RULES S14): it keeps its place, and whatever
     * rests on it is looked at again.
     *
     * @param event the record with what is known of tags now, which may be one that no rule wanted before
     * @param late whether the source judged the record late
     * @param watermark the watermark in epoch milliseconds
     */
    public Outcome onRevision(String subjectId, Profile profile, Event event, boolean late, long watermark) {
        Entry entry = profile.timeline().holding(event);
        if (entry == null) {
            return wants(event) ? onEvent(subjectId, profile, event, late, watermark) : Outcome.NOTHING;
        }
        if (!entry.revise(event, plan.selection(event.type().code()))) {
            return Outcome.NOTHING;
        }
        keeper.expect(profile, entry);
        List<Verdict> said = verdicts(new Change(subjectId, profile, entry, event, watermark), false);
        return said.isEmpty()
                ? Outcome.NOTHING
                : publish(subjectId, profile, watermark, null, () -> apply(subjectId, profile, said, watermark));
    }

    /**
     * Publishes what has waited for its deadline or has become final, and forgets what can no longer matter. Call it when
     * the watermark has reached {@link Profile#timer()}.
     */
    public Outcome onWatermark(String subjectId, Profile profile, long watermark) {
        Outcome outcome = publish(
                subjectId,
                profile,
                watermark,
                null,
                () -> detections.finish(subjectId, profile.openStanding(), watermark));
        tidy(profile, watermark);
        return outcome;
    }

    /**
     * Publishes as provisional what waits for nothing but deadlines that are over by the clock. Call it when everything has
     * been read that arrived before the time that {@link Deadlines#next} tells.
     *
     * @param readUpTo everything that arrived before, in epoch milliseconds, has been taken into account
     * @param watermark the watermark, which alone makes findings final
     */
    public Outcome onRead(String subjectId, Profile profile, Deadlines deadlines, long readUpTo, long watermark) {
        return publish(
                subjectId,
                profile,
                watermark,
                null,
                () -> detections.release(
                        subjectId, profile.standing(), standing -> deadlines.areOver(standing, readUpTo), watermark));
    }

    /** Remembers how the person is reached; used by warnings from then on (RULES S15). */
    public void onContact(Profile profile, Contact contact) {
        List<Contact> contacts = profile.contacts();
        contacts.removeIf(known -> known.number().equals(contact.number()) && known.validFrom() == contact.validFrom());
        contacts.add(contact);
        if (contacts.size() > MOST_CONTACTS) {
            contacts.remove(0);
        }
    }

    /**
     * Has the rules behind a warning that somebody has called a false alarm not warn of that person for a while, from
     * triggers after the report on (RULES S13, S15). Other reports change nothing here: they are the desk's.
     */
    public void onFeedback(Profile profile, Feedback feedback) {
        if (feedback.type() != FeedbackType.GENUINE_BUSINESS) {
            return;
        }
        long until = feedback.time() + falseAlarmMillis;
        episodes(feedback.subjectId(), profile).rulesBehind(feedback.warningId()).stream()
                .sorted()
                .forEach(rule -> profile.silence(new Mute(feedback.feedbackId(), rule, feedback.time() + 1, until)));
    }

    /** Asks all rules of all triggers that the changed event concerns; that nobody has anything to say is the rule. */
    private List<Verdict> verdicts(Change change, boolean longerObserved) {
        verdicts.clear();
        Timeline timeline = change.profile.timeline();
        for (int i = 0; i < timeline.size(); i++) {
            Entry trigger = timeline.entry(i);
            List<TriggerGroup> groups = triggered.get(trigger.type().code());
            if (groups.isEmpty() || trigger.isUntold()) {
                continue;
            }
            boolean warmed = longerObserved && isOpen(trigger.triggerTime(), change.watermark);
            if (change.isOf(trigger) || warmed || canChange(trigger, plan.longestDeadline(), change)) {
                shared.turn();
                for (int group = 0; group < groups.size(); group++) {
                    if (concerns(groups.get(group), change.profile, trigger)) {
                        ask(groups.get(group).rules(), trigger, change, warmed);
                    }
                }
            }
        }
        return verdicts;
    }

    /** Whether a trigger is any concern of rules: they may find something, or have found what is to be taken back. */
    private boolean concerns(TriggerGroup group, Profile profile, Entry trigger) {
        return !profile.standing().isEmpty()
                || group.where().test(context.self(view.look(trigger, trigger.triggerTime(), horizon)))
                        != Condition.FALSE;
    }

    private void ask(List<RuleSeries> rules, Entry trigger, Change change, boolean warmed) {
        for (int i = 0; i < rules.size(); i++) {
            RuleSeries rule = rules.get(i);
            if (change.isOf(trigger)
                    || warmed && rule.hasFeatures()
                    || rule.uses(change.event.type().code()) && canChange(trigger, rule.deadlineMillis(), change)) {
                Verdict verdict = decide(rule, trigger, change);
                if (verdict != null) {
                    verdicts.add(verdict);
                }
            }
        }
    }

    private Verdict decide(RuleSeries rule, Entry trigger, Change change) {
        if (change.profile.isSettled(rule.identity(), trigger.triggerTime())) {
            change.profile.overflowed().count(change.isOf(trigger) ? 1 : 0);
            return null;
        }
        boolean cameLater = !change.isOf(trigger) && trigger.triggerTime() >= change.entry.earliest();
        return rule.decide(change.subjectId, change.profile, trigger, cameLater);
    }

    /** Triggers whose deadline precedes the event, or lies beyond the reach of the record, are none of its concern. */
    private boolean canChange(Entry trigger, long deadlineMillis, Change change) {
        long time = trigger.triggerTime() + deadlineMillis;
        return time >= change.entry.earliest()
                && change.event.time() - time <= horizon.reachMillis()
                && isOpen(time, change.watermark);
    }

    /** Whether a record that comes in time can still change what is said of a moment. */
    private boolean isOpen(long time, long watermark) {
        return !TimelineKeeper.hasPassed(watermark, time, horizon.reachMillis() + 1);
    }

    private List<DetectionUpdate> apply(String subjectId, Profile profile, List<Verdict> verdicts, long watermark) {
        List<DetectionUpdate> updates = detections.apply(subjectId, profile.openStanding(), verdicts, watermark);
        for (Standing surplus : quiet.surplus(profile.standing())) {
            profile.overflowed().countDetection(surplus.finding());
            surplus.letGo(subjectId).ifPresent(updates::add);
        }
        return updates;
    }

    /**
     * Does something to the findings, and tells what that makes of warnings.
     *
     * @param payment one that came or changed and may follow a detection, or null
     */
    private Outcome publish(
            String subjectId, Profile profile, long watermark, Entry payment, Supplier<List<DetectionUpdate>> step) {
        Episodes before = episodes(subjectId, profile);
        boolean isFirst = profile.standing().isEmpty();
        List<DetectionUpdate> updates = quarantined.letGo(subjectId, profile, watermark);
        updates.addAll(step.get());
        if (isFirst && !profile.standing().isEmpty()) {
            outflows.takeAll(profile);
        } else if (payment != null) {
            outflows.take(profile, payment);
        } else if (updates.isEmpty() && profile.warnings().timer() > watermark) {
            return Outcome.NOTHING;
        }
        countHits(updates);
        List<WarningUpdate> warnings = profile.warnings()
                .publish(
                        before,
                        episodes(subjectId, profile),
                        concerned(profile),
                        watermark,
                        newest -> overAt(newest, profile, watermark));
        return updates.isEmpty() && warnings.isEmpty() ? Outcome.NOTHING : new Outcome(false, updates, warnings);
    }

    private Episodes episodes(String subjectId, Profile profile) {
        return profile.warnings().fold(composer, subjectId, concerned(profile), profile.further(), profile.contacts());
    }

    /**
     * From which watermark on nothing joins an episode any more whose newest detection is of that time: what comes in time
     * comes within the reach, but a call that goes on may move a detection along for a day. At the end of all input an
     * episode is no more over than before.
     */
    private long overAt(long newest, Profile profile, long watermark) {
        long last = newest + Crowding.GAP_MILLIS;
        long over = last + horizon.reachMillis() + plan.longestDeadline() + 1;
        if (watermark == Long.MAX_VALUE) {
            return PublishedWarning.NEVER;
        }
        return watermark >= over && keeper.hasCallGoingOn(profile, last) ? last + settlingMillis : over;
    }

    private void countHits(List<DetectionUpdate> updates) {
        for (DetectionUpdate update : updates) {
            if (update.revision() == 1 && !update.withdrawn()) {
                ledger.hit(update.finding());
            }
        }
    }

    private void tidy(Profile profile, long watermark) {
        keeper.tidy(profile, watermark);
        profile.forgetRulesBefore(TimelineKeeper.back(watermark, memoryMillis));
        profile.forgetFalseAlarmsBefore(TimelineKeeper.back(watermark, settlingMillis));
        if (profile.standing().isEmpty()) {
            forgetOutflows(profile, watermark);
            return;
        }
        forgetRepetitions(profile, watermark);
        List<Finding> oldest = WarningBook.oldestEpisode(concerned(profile));
        while (!oldest.isEmpty() && isOver(oldest.get(oldest.size() - 1), watermark)) {
            List<Finding> episode = oldest;
            profile.standing().removeIf(each -> episode.contains(each.finding()));
            profile.warnings().forgetOldest();
            oldest = WarningBook.oldestEpisode(concerned(profile));
        }
        profile.standing()
                .removeIf(each -> isOver(each.finding(), watermark)
                        && (each.withdrawn() || !each.finding().warns() || !concernsVictim(each.finding())));
        forgetOutflows(profile, watermark);
    }

    /** A payment that follows no detection once detections of its time are settled never will. */
    private void forgetOutflows(Profile profile, long watermark) {
        if (!profile.further().isEmpty()) {
            profile.openFurther()
                    .removeIf(outflow -> profile.standing().isEmpty()
                            || TimelineKeeper.hasPassed(watermark, outflow.time(), settlingMillis)
                                    && !followsWarning(profile, outflow.time()));
        }
    }

    /** Whether a warning may count a payment that came or changed; of one that has left the timeline nobody knows. */
    private boolean isCounted(Profile profile, Entry entry) {
        return entry.isUntold() || followsWarning(profile, entry.triggerTime());
    }

    private boolean followsWarning(Profile profile, long time) {
        return profile.standing().stream().anyMatch(each -> precedes(each, time) && concernsVictim(each.finding()));
    }

    private static boolean precedes(Standing standing, long time) {
        long since = time - standing.finding().triggeredAt();
        return standing.stands() && standing.finding().warns() && since > 0 && since <= Crowding.GAP_MILLIS;
    }

    /**
     * What says nothing new goes as soon as nothing can change it: before what it repeats, or it would seem to be new once
     * that is forgotten.
     */
    private void forgetRepetitions(Profile profile, long watermark) {
        profile.standing()
                .removeIf(each -> each.finding().suppressedBy().isPresent()
                        && each.stands()
                        && !each.isOwedFinal()
                        && TimelineKeeper.hasPassed(watermark, each.finding().triggeredAt(), settlingMillis));
    }

    /** The detections that can become a warning to the person: those of mule accounts and scam numbers never do. */
    private List<Standing> concerned(Profile profile) {
        return profile.standing().stream()
                .filter(each -> concernsVictim(each.finding()))
                .toList();
    }

    private boolean concernsVictim(Finding finding) {
        return plan.catalogue()
                .fraudType(finding.fraudType())
                .map(FraudType::warns)
                .orElse(true);
    }

    private boolean isOver(Finding finding, long watermark) {
        return TimelineKeeper.hasPassed(watermark, finding.triggeredAt(), memoryMillis);
    }
}
