package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Line;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Exemption;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Rung;
import io.langyan.engine.rule.ScoreLine;
import io.langyan.engine.rule.Suppress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges every trigger of one version of a rule against the whole history of one person (RULES section 5). */
record RuleJudge(
        Tenure tenure,
        List<Mute> mutes,
        List<Mute> falseAlarms,
        History history,
        Identities ids,
        long watermark,
        long readUpTo) {
    /** Findings are put in order by (triggeredAt, id): RULES S13, S16. */
    static final Comparator<Finding> ORDER =
            Comparator.comparingLong(Finding::triggeredAt).thenComparing(Finding::detectionId);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The findings on everything that happened, before any is suppressed. */
    List<Found> found() {
        return history.occurrences(rule().sequence().trigger().event()).stream()
                .map(this::judge)
                .flatMap(Optional::stream)
                .toList();
    }

    private CheckedRule rule() {
        return tenure.rule();
    }

    private Optional<Found> judge(Occurrence trigger) {
        long t = trigger.triggerTime();
        return trigger.seenFrom(t, history.settings())
                .filter(seen -> tenure.covers(t))
                .flatMap(seen -> Chains.newest(tenure, history, t, seen))
                .filter(chain -> leavesAt(t, chain) <= watermark || isLetGo(t))
                .flatMap(chain -> judge(t, chain));
    }

    /** 0004 §12: at once, or once a deadline or all that it rests on (0004 §10) is over. */
    private long leavesAt(long t, Sighting[] chain) {
        long deadline = t + rule().sequence().deadlineMillis();
        if (rule().emit() == CheckedRule.Emit.FINAL) {
            return Arrays.stream(chain)
                    .mapToLong(event -> event.occurrence().beginToldAt(t, history.settings()))
                    .reduce(deadline, Math::max);
        }
        return deadline == t ? Long.MIN_VALUE : deadline;
    }

    /** RULES S4: everything has arrived that may tell of what is absent up to its deadline. */
    private boolean isLetGo(long t) {
        return rule().emit() != CheckedRule.Emit.FINAL
                && rule().sequence().never().stream()
                        .filter(Never::hasDeadline)
                        .allMatch(never -> t
                                        + never.afterMillis()
                                        + Arrival.outOfOrderness(never.event().record())
                                < readUpTo);
    }

    private Optional<Found> judge(long t, Sighting[] chain) {
        Features features = new Features(tenure, history, t, chain);
        List<Object> values = new ArrayList<>();
        rule().features().forEach(feature -> values.add(features.value(feature)));
        boolean approximate = rule().features().stream().anyMatch(features::isApproximate);
        List<String> tags = new ArrayList<>();
        if (chain[chain.length - 1].occurrence().isOver()) {
            rule().tags().forEach(tag -> tags.add(tag.name()));
        }
        if (approximate) {
            tags.add("approximate");
        }
        Scope scope = new Scope(null, chain, values);
        List<Line> lines = rule().score().stream()
                .filter(line -> counts(line, scope))
                .map(line -> new Line(line.id(), line.points()))
                .toList();
        int score = lines.stream().mapToInt(Line::points).sum();
        // 0004 §8: no finding below the first rung; the ladder rises, so the last rung reached is the highest.
        return rule().ladder().stream()
                .filter(rung -> rung.at() <= score)
                .reduce((lower, higher) -> higher)
                .map(rung -> new Found(
                        finding(t, chain, scope, lines, rung, tags), rule().suppress(), per(chain[chain.length - 1])));
    }

    private static boolean counts(ScoreLine line, Scope scope) {
        return line.condition().map(scope::isTrue).orElse(true);
    }

    private Finding finding(long t, Sighting[] chain, Scope scope, List<Line> lines, Rung rung, List<String> tags) {
        List<Evidence> evidence = new ArrayList<>();
        for (int step = 0; step < chain.length; step++) {
            String name = rule().sequence().steps().get(step).name();
            evidence.add(new Evidence(name, chain[step].id(), chain[step].time()));
        }
        String triggerId = chain[chain.length - 1].id();
        return new Finding(
                ids.detectionId(rule(), triggerId),
                rule().id(),
                rule().version(),
                rule().status() == CheckedRule.Status.LIVE,
                rule().fraudType().name(),
                triggerId,
                t,
                lines.stream().mapToInt(Line::points).sum(),
                rung.level(),
                rung.action(),
                lines,
                evidence,
                Money.outflows(chain, t, history.settings()),
                Money.whereabouts(chain),
                new Label("", ""),
                exemption(t, scope).or(() -> silence(mutes, t, "mute")).or(() -> silence(falseAlarms, t, "feedback")),
                tags);
    }

    /** RULES S13: the first exception that applies, up to the end of its last day. */
    private Optional<String> exemption(long t, Scope scope) {
        LocalDate today = Instant.ofEpochMilli(t).atZone(CHINA).toLocalDate();
        return rule().exemptions().stream()
                .filter(exemption -> !today.isAfter(exemption.until()))
                .filter(exemption -> scope.isTrue(exemption.condition()))
                .map(Exemption::id)
                .map("except:"::concat)
                .findFirst();
    }

    /** 0014, 0004 §23: what is silent while it lasts is live, by the time of the trigger. */
    private Optional<String> silence(List<Mute> mutes, long t, String reason) {
        return mutes.stream()
                .filter(mute -> rule().status() == CheckedRule.Status.LIVE
                        && mute.ruleId().equals(rule().id())
                        && mute.from() <= t
                        && t < mute.until())
                .findAny()
                .map(mute -> reason);
    }

    private List<Object> per(Sighting trigger) {
        List<Object> values = new ArrayList<>();
        List<Field> per = rule().suppress().map(Suppress::per).orElse(List.of());
        per.forEach(field -> values.add(trigger.value(field)));
        return values;
    }
}
