package io.langyan.engine.oracle;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.rule.CheckedRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * One comparison of engine and oracle.
 *
 * @param seed of what is left to chance while it runs
 * @param mode how the watermark moves and what is checked on the way
 * @param settings the limits of both
 * @param rules the rules
 * @param change what becomes of the rules in mid-stream, if anything
 * @param falseAlarm event time at which the newest warning is called a false alarm, if ever
 * @param arrivals the records in order of arrival
 */
record Trial(
        long seed,
        Mode mode,
        CoreSettings settings,
        List<CheckedRule> rules,
        Optional<RuleChange> change,
        OptionalLong falseAlarm,
        List<Arrival> arrivals) {
    /** By how much the clock may be ahead of records that are nevertheless not late. */
    private static final long HASTE = Duration.ofMinutes(90).toMillis();

    /** How the watermark moves, and what is checked on the way. */
    enum Mode {
        /** A busy city: other people's records move the watermark right up to where it may be; checked at every step. */
        BUSY,
        /** The same, with the profile copied after every step, and written and read again after every other. */
        RESTORED,
        /** As restored, and features are missing until they are warm (RULES S10); checked at every step. */
        COLD,
        /** The watermark moves now and then. */
        LAGGING,
        /** The watermark does not move before the end: a feed is stalled. Checked at every step. */
        STALLED,
        /** The watermark moves now and then, the clock all the time, now and then too far. Checked at every step. */
        IDLE;

        /** How many times as long as the quickest mode it takes, roughly. */
        int costs() {
            return this == LAGGING ? 1 : this == RESTORED ? 2 : 10;
        }

        boolean asksAtEveryStep() {
            return this == BUSY || this == COLD || this == STALLED || this == IDLE;
        }
    }

    private CoreSettings limits() {
        return settings.withCold(mode == Mode.COLD);
    }

    /** What differs between the engine and the oracle, in words; empty where they agree. */
    Optional<String> difference() {
        try {
            run();
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(describe(e));
        }
    }

    private void run() {
        EngineRun engine = new EngineRun(rules, mode == Mode.RESTORED || mode == Mode.COLD, limits());
        List<Event> arrived = new ArrayList<>();
        List<Mute> falseAlarms = new ArrayList<>();
        boolean changed = false;
        boolean reported = false;
        for (Arrival arrival : arrivals) {
            changed = changed || changes(engine, arrival);
            if (!reported && isReported(arrival)) {
                reported = true;
                falseAlarms.addAll(report(engine, verdict(engine, arrived, changed, List.of())));
            }
            if (moves(arrival)) {
                engine.onWatermark(arrival.time() - Arrival.OUT_OF_ORDERNESS - 1);
            }
            if (mode == Mode.IDLE) {
                engine.onRead(arrival.time() + (isLucky(arrival) ? HASTE : 0));
            }
            engine.onEvent(arrival.event());
            arrived.add(arrival.event());
            if (mode.asksAtEveryStep()) {
                // RULES S5: a detection leaves on arrival of its last piece of evidence, whichever that is.
                compare("after " + arrival.event(), engine, verdict(engine, arrived, changed, falseAlarms));
            }
        }
        engine.onEnd();
        compare("at the end", engine, verdict(engine, arrived, changed, falseAlarms));
        engine.assertAllFinal();
        if (falseAlarms.isEmpty()) {
            compareExplanations(engine, arrived);
        }
    }

    /** All that came so far is taken in, and of what comes after the report only triggers after it are concerned. */
    private boolean isReported(Arrival arrival) {
        return falseAlarm.isPresent() && arrival.event().time() > falseAlarm.getAsLong();
    }

    /** Calls the newest warning a false alarm, and tells which rules are silent from then on. */
    private List<Mute> report(EngineRun engine, Oracle.Verdict verdict) {
        if (verdict.warnings().isEmpty()) {
            return List.of();
        }
        long time = falseAlarm.getAsLong();
        Episode newest = verdict.warnings().get(verdict.warnings().size() - 1);
        engine.onFeedback(newest.warningId(), FeedbackType.GENUINE_BUSINESS, time);
        return newest.contributions().stream()
                .map(part -> new Mute(
                        "report",
                        part.ruleId(),
                        time + 1,
                        time + settings.falseAlarm().toMillis()))
                .toList();
    }

    /** The rules change before the first record of the time from which on they do. */
    private boolean changes(EngineRun engine, Arrival arrival) {
        if (change.isEmpty() || arrival.event().time() < change.get().moment()) {
            return false;
        }
        engine.onRules(change.get().after(), change.get().moment());
        change.get().mutes().forEach(engine::onMute);
        return true;
    }

    /** Chance hangs on the record and not on how many came before, so that leaving others out does not change it. */
    private boolean moves(Arrival arrival) {
        return mode == Mode.LAGGING || mode == Mode.IDLE ? isLucky(arrival) : mode != Mode.STALLED;
    }

    private boolean isLucky(Arrival arrival) {
        return new Random(seed + arrival.event().recordId().hashCode()).nextInt(4) == 0;
    }

    private Oracle.Verdict verdict(EngineRun engine, List<Event> arrived, boolean changed, List<Mute> falseAlarms) {
        return Sample.oracle(limits())
                .judge(
                        changed ? change.get().tenures(rules) : Tenure.ever(rules),
                        changed ? change.get().mutes() : List.of(),
                        falseAlarms,
                        changed ? change.get().known(rules, arrived) : arrived,
                        engine.watermark(),
                        engine.readUpTo());
    }

    private static void compare(String when, EngineRun engine, Oracle.Verdict expected) {
        Oracle.Verdict found = engine.standing();
        if (!expected.equals(found)) {
            throw new AssertionError(
                    when + "\nexpected " + lines(expected, found) + "\nbut found " + lines(found, expected));
        }
    }

    /** The oracle does not know the wording; but it is that of the same records in order. */
    private void compareExplanations(EngineRun engine, List<Event> arrived) {
        EngineRun inOrder = new EngineRun(rules, false, limits());
        boolean changed = false;
        for (Arrival arrival : Arrival.inOrder(arrived)) {
            changed = changed || changes(inOrder, arrival);
            inOrder.onEvent(arrival.event());
        }
        inOrder.onEnd();
        if (!engine.explanations().equals(inOrder.explanations())) {
            throw new AssertionError(
                    "expected as in order " + inOrder.explanations() + "\nbut found " + engine.explanations());
        }
    }

    /** What one knows and the other does not. */
    private static String lines(Oracle.Verdict verdict, Oracle.Verdict other) {
        StringBuilder text = new StringBuilder();
        verdict.findings().stream()
                .filter(finding -> !other.findings().contains(finding))
                .forEach(finding ->
                        text.append("\n  " + finding + " " + finding.outflows() + " " + finding.whereabouts()));
        verdict.warnings().stream()
                .filter(warning -> !other.warnings().contains(warning))
                .forEach(warning -> text.append("\n  " + warning));
        return text.toString();
    }

    private String describe(Throwable e) {
        return "seed " + seed + ", " + mode + ", exact up to " + settings.maxExact() + "\n"
                + rules.stream().map(Readable::rule).collect(Collectors.joining())
                + change.map(Trial::readable).orElse("")
                + (falseAlarm.isPresent() ? "false alarm at " + Readable.moment(falseAlarm.getAsLong()) + "\n" : "")
                + arrivals.stream()
                        .map(arrival -> "  " + Readable.moment(arrival.time()) + " arrives "
                                + Readable.event(arrival.event()) + "\n")
                        .collect(Collectors.joining())
                + e;
    }

    /** The smallest trial that still differs, found by leaving out rules and records one after another. */
    Trial shrunk() {
        for (int i = 0; i < rules.size(); i++) {
            String id = rules.get(i).id();
            Trial smaller = new Trial(
                    seed, mode, settings, without(rules, i), change.map(any -> any.without(id)), falseAlarm, arrivals);
            if (smaller.difference().isPresent()) {
                return smaller.shrunk();
            }
        }
        for (int i = 0; i < arrivals.size(); i++) {
            Trial smaller = new Trial(seed, mode, settings, rules, change, falseAlarm, without(arrivals, i));
            if (smaller.difference().isPresent()) {
                return smaller.shrunk();
            }
        }
        return this;
    }

    private static String readable(RuleChange change) {
        return "from " + Readable.moment(change.moment()) + " on\n"
                + change.after().stream().map(Readable::rule).collect(Collectors.joining())
                + change.mutes().stream()
                        .map(mute -> mute.ruleId() + " is silent from " + Readable.moment(mute.from()) + " until "
                                + Readable.moment(mute.until()) + "\n")
                        .collect(Collectors.joining());
    }

    private static <T> List<T> without(List<T> all, int index) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(index);
        return rest;
    }
}
