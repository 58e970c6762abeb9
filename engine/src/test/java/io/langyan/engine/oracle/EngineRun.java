package io.langyan.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.Deadlines;
import io.langyan.engine.core.Outcome;
import io.langyan.engine.core.Profile;
import io.langyan.engine.core.ProfileCodec;
import io.langyan.engine.core.SubjectCore;
import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Budget;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.plan.PlanHistory;
import io.langyan.engine.plan.PlanHistoryCodec;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.plan.Quarantine;
import io.langyan.engine.plan.SourcedRule;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.timeline.Hash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Feeds one person's records to the engine as the job would: watermarks, timers and, where asked, a restore after every
 * step; and keeps the newest of what it publishes, as a consumer would.
 */
final class EngineRun {
    private final CoreSettings settings;
    private final Map<String, CheckedRule> texts = new HashMap<>();
    private PlanHistory rules;
    private SubjectCore core;
    private Deadlines deadlines;
    private final ProfileCodec codec = new ProfileCodec(Sample.CATALOGUE);
    private final boolean restoring;
    private final Published published = new Published(Sample.SUBJECT);
    private final Set<List<String>> seen = new HashSet<>();
    private Profile profile = new Profile();
    private Profile copy = profile.copy();
    private byte[] copied = stored(copy);
    private int steps;
    private long watermark = Long.MIN_VALUE;
    private long readUpTo = Long.MIN_VALUE;

    /** A run under the rules, going on with a restored profile after every other step or never. */
    EngineRun(List<CheckedRule> rules, boolean restoring) {
        this(rules, restoring, CoreSettings.DEFAULT);
    }

    /** The same under other limits. */
    EngineRun(List<CheckedRule> rules, boolean restoring, CoreSettings settings) {
        this.settings = settings;
        this.restoring = restoring;
        take(PlanHistory.of(Sample.CATALOGUE, sourced(rules)));
    }

    /** Lets other rules take over from a moment of event time on. */
    void onRules(List<CheckedRule> changed, long moment) {
        onRules(changed, moment, Long.MIN_VALUE);
    }

    /** The same where records have been evaluated that are younger, the newest of that time. */
    void onRules(List<CheckedRule> changed, long moment, long newest) {
        take(rules.succeededBy(sourced(changed), rules.number() + 1, moment, newest)
                .settledBy(watermark));
    }

    /** Lets a rule fall silent. */
    void onMute(Mute mute) {
        take(rules.with(mute, Long.MIN_VALUE).settledBy(watermark));
    }

    /** Lets somebody report what became of a warning. */
    void onFeedback(String warningId, FeedbackType type, long time) {
        core.onFeedback(profile, new Feedback("report", Sample.SUBJECT, warningId, time, type, Event.MISSING));
    }

    /** Puts a rule in quarantine that overspent; live, and in its newest version. */
    void onQuarantine(String ruleId, Budget budget) {
        PlannedRule rule = rules.plan().rules().stream()
                .filter(each -> each.inForce() && each.rule().id().equals(ruleId))
                .findFirst()
                .orElseThrow();
        take(rules.with(Quarantine.of(rule, budget, 2, 1)));
    }

    /** Publishes the same rules again, so that none is in quarantine any more from a moment on. */
    void onRulesAgain(long moment) {
        List<SourcedRule> same = sourced(rules.plan().rules().stream()
                .filter(PlannedRule::inForce)
                .map(PlannedRule::rule)
                .toList());
        take(rules.succeededBy(same, rules.number() + 1, moment, Long.MIN_VALUE, true)
                .settledBy(watermark));
    }

    /** Goes on as a subtask that took over from this one and from one with other rules in quarantine. */
    void onJoining(List<Quarantine> others, long newest) {
        List<Quarantine> all = new ArrayList<>(rules.plan().quarantines());
        all.addAll(others);
        rules = rules.rejoinedBy(all, newest + 1, true);
        core = new SubjectCore(rules.plan(), settings);
        deadlines = deadlines();
    }

    /** What is in quarantine, or was. */
    List<Quarantine> quarantines() {
        return rules.plan().quarantines();
    }

    /** Goes on under other rules, as a job does that was restored in between. */
    private void take(PlanHistory changed) {
        rules = restoring ? restored(changed) : changed;
        core = new SubjectCore(rules.plan(), settings);
        deadlines = deadlines();
    }

    private PlanHistory restored(PlanHistory history) {
        PlanHistoryCodec format = new PlanHistoryCodec(Sample.CATALOGUE, (path, text) -> texts.get(text));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.write(history, new DataOutputStream(bytes));
            return format.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())))
                    .rejoinedBy(agreed(history.plan().quarantines()), Long.MAX_VALUE, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One subtask alone has nobody to agree with about what was not kept. */
    private static List<Quarantine> agreed(List<Quarantine> all) {
        return all.stream()
                .map(each -> new Quarantine(
                        each.ruleId(),
                        each.version(),
                        each.live(),
                        each.budget(),
                        each.found(),
                        each.allowed(),
                        Set.of(),
                        each.until()))
                .toList();
    }

    private List<SourcedRule> sourced(List<CheckedRule> checked) {
        List<SourcedRule> sourced = new ArrayList<>();
        for (CheckedRule rule : checked) {
            String text = "text " + texts.size();
            texts.put(text, rule);
            sourced.add(new SourcedRule(rule, rule.id(), text));
        }
        return sourced;
    }

    /** Lets a record arrive. */
    void onEvent(Event event) {
        if (!core.plan().wants(event)) {
            return;
        }
        boolean again = !seen.add(List.of(event.recordId(), event.type().name()));
        Outcome outcome = core.onEvent(Sample.SUBJECT, profile, event, false, watermark);
        assertThat(outcome.duplicate())
                .as("whether %s counts as a duplicate", event)
                .isEqualTo(again);
        take(outcome);
        onRead(readUpTo);
    }

    /** Lets a record come again that has been found to be tagged otherwise. */
    void onRevision(Event event) {
        take(core.onRevision(Sample.SUBJECT, profile, event, false, watermark));
        onRead(readUpTo);
    }

    /** Lets the clock advance: everything that arrived before has been read, although event time may stand still. */
    void onRead(long newReadUpTo) {
        readUpTo = Math.max(readUpTo, newReadUpTo);
        if (deadlines.next(profile) <= readUpTo) {
            take(core.onRead(Sample.SUBJECT, profile, deadlines, readUpTo, watermark));
        }
        assertThat(deadlines.next(profile)).as("the next deadline by the clock").isGreaterThan(readUpTo);
    }

    /** Lets the watermark advance, with the timers that it passes on its way. */
    void onWatermark(long newWatermark) {
        while (profile.timer() <= newWatermark && profile.timer() != Profile.NO_TIMER) {
            long timer = profile.timer();
            watermark = Math.max(watermark, timer);
            take(core.onWatermark(Sample.SUBJECT, profile, watermark));
            assertThat(profile.timer())
                    .as("the timer after the one at %s", timer)
                    .isGreaterThan(timer);
        }
        watermark = Math.max(watermark, newWatermark);
    }

    /** Lets the watermark jump as at the end of input: every timer finds it there already. */
    void onEnd() {
        watermark = Long.MAX_VALUE;
        for (int round = 0; round < 3 && profile.timer() != Profile.NO_TIMER; round++) {
            take(core.onWatermark(Sample.SUBJECT, profile, watermark));
        }
        assertThat(profile.timer()).as("the timer after the end of input").isEqualTo(Profile.NO_TIMER);
    }

    /** How many bytes the profile takes as it is stored. */
    int storedBytes() {
        return stored(profile).length;
    }

    /** How far the watermark has come. */
    long watermark() {
        return watermark;
    }

    /** Everything that arrived before has been read. */
    long readUpTo() {
        return readUpTo;
    }

    private Deadlines deadlines() {
        return new Deadlines(core.plan(), Arrival::outOfOrderness);
    }

    private void take(Outcome outcome) {
        published.take(outcome, watermark);
        if (restoring) {
            // A checkpoint may still be writing the copy while the profile goes on.
            assertThat(stored(copy)).as("a copy after the profile went on").isEqualTo(copied);
            copy = profile.copy();
            copied = stored(copy);
            if (++steps % 2 == 0) {
                profile = restored(copied);
            }
        }
    }

    private byte[] stored(Profile written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            codec.write(written, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Profile restored(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            Profile read = codec.read(in);
            assertThat(in.available()).as("bytes left over by the codec").isZero();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands now: the newest record of each detection and warning, unless withdrawn. */
    Oracle.Verdict standing() {
        Collection<Finding> findings = published.detections().stream()
                .filter(update -> !update.withdrawn())
                .map(DetectionUpdate::finding)
                .map(Published::comparable)
                .sorted(RuleJudge.ORDER)
                .toList();
        List<Episode> warnings = published.warnings().stream()
                .filter(update -> !update.isGone())
                .map(Episode::of)
                .sorted(Comparator.comparingLong(Episode::openedAt))
                .toList();
        return new Oracle.Verdict(List.copyOf(findings), warnings);
    }

    /** How the detections that stand are explained, by id. */
    Map<String, Label> explanations() {
        Map<String, Label> explanations = new TreeMap<>();
        published.detections().stream()
                .filter(update -> !update.withdrawn())
                .map(DetectionUpdate::finding)
                .forEach(finding -> explanations.put(finding.detectionId(), finding.explanation()));
        return explanations;
    }

    /** Every record of a warning so far: which, how it stands, what changed, and whether it is final. */
    List<String> warnings() {
        return published.warningHistory().stream()
                .map(update ->
                        "w" + ordinal(update.warningId()) + " r" + update.revision() + " " + update.status() + " "
                                + update.change()
                                + (update.isFinal() ? " final" : "")
                                + update.mergedInto()
                                        .map(heir -> " into w" + ordinal(heir))
                                        .orElse(""))
                .toList();
    }

    private static int ordinal(String warningId) {
        int ordinal = 1;
        while (!Hash.hex(Sample.SUBJECT, Integer.toString(ordinal)).equals(warningId)) {
            ordinal++;
        }
        return ordinal;
    }

    /** Every record of a detection so far: its revision, and provisional, final or withdrawn. */
    List<String> history() {
        return published.history().stream()
                .map(update -> update.revision()
                        + (update.isFinal() ? " final" : " provisional")
                        + (update.withdrawn()
                                ? " withdrawal"
                                : " " + update.finding().score()))
                .toList();
    }

    /** Nothing may stay provisional once all is over (DESIGN 3.1). */
    void assertAllFinal() {
        assertThat(published.detections())
                .filteredOn(update -> !update.withdrawn() && !update.isFinal())
                .as("provisional detections without a final")
                .isEmpty();
        assertThat(published.warnings())
                .filteredOn(update -> !update.isGone() && !update.isFinal())
                .as("provisional warnings without a final")
                .isEmpty();
    }
}
