package io.langyan.cli.quality.figures;

import io.langyan.cli.backtest.figures.Hit;
import io.langyan.cli.backtest.figures.Judged;
import io.langyan.cli.backtest.figures.Period;
import io.langyan.cli.backtest.figures.Victim;
import io.langyan.cli.backtest.figures.Victims;
import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.ScoreLine;
import io.langyan.schema.WarningLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges the warnings of a city by its labels. */
public final class Judgement {
    private final List<Judged> judged;
    private final List<CaseLabel> labels;
    private final Set<String> victims;
    private final Set<String> mules;

    /**
     * Of those warnings.
     *
     * @param judged each warning and the case that it is about
     * @param labels all labels of the city
     */
    public Judgement(List<Judged> judged, List<CaseLabel> labels) {
        this.judged = judged;
        this.labels = labels;
        this.victims = people(CaseKind.VICTIM);
        this.mules = people(CaseKind.MULE_ACCOUNT);
    }

    private Set<String> people(CaseKind kind) {
        return labels.stream()
                .filter(label -> label.getKind() == kind)
                .map(CaseLabel::getPersonId)
                .collect(Collectors.toSet());
    }

    /** The warnings without identities. */
    public List<WarningOutcome> warnings() {
        return judged.stream().map(this::outcome).toList();
    }

    private WarningOutcome outcome(Judged each) {
        Subject subject = subject(each);
        Optional<String> kind =
                each.label().map(label -> subject == Subject.LOOK_ALIKE ? label.getLookAlike() : label.getFraudType());
        return new WarningOutcome(
                each.warning().warning().getLevel(),
                each.warning().warning().getScore(),
                subject,
                kind,
                each.warning().own().stream().map(Judgement::hit).toList());
    }

    private static RuleHit hit(Hit hit) {
        return new RuleHit(
                hit.detection().getRuleId(),
                hit.detection().getLines().stream().map(ScoreLine::getId).toList());
    }

    private Subject subject(Judged each) {
        if (each.is(CaseKind.VICTIM)) {
            return Subject.VICTIM;
        }
        if (each.is(CaseKind.LOOK_ALIKE)) {
            return Subject.LOOK_ALIKE;
        }
        String person = each.warning().warning().getSubjectId();
        if (victims.contains(person)) {
            return Subject.VICTIM_AT_ANOTHER_TIME;
        }
        return mules.contains(person) ? Subject.MULE : Subject.NOBODY;
    }

    /** Every victim, with the strongest of the warnings about the case. */
    public List<VictimOutcome> victims() {
        Map<CaseLabel, WarningLevel> levels = new HashMap<>();
        Map<CaseLabel, Integer> scores = new HashMap<>();
        for (Judged each : judged) {
            each.label().ifPresent(label -> {
                WarningLevel level = each.warning().warning().getLevel();
                levels.merge(label, level, (one, other) -> one.compareTo(other) >= 0 ? one : other);
                scores.merge(label, each.warning().warning().getScore(), Math::max);
            });
        }
        return Victims.of(judged, labels, Period.ALL).stream()
                .map(victim -> outcome(victim, levels, scores))
                .toList();
    }

    private static VictimOutcome outcome(
            Victim victim, Map<CaseLabel, WarningLevel> levels, Map<CaseLabel, Integer> scores) {
        Integer score = scores.get(victim.label());
        return new VictimOutcome(
                victim,
                Optional.ofNullable(levels.get(victim.label())),
                score == null ? OptionalInt.empty() : OptionalInt.of(score));
    }

    /** How many look-alikes there are, by what they are. */
    public Map<String, Integer> lookAlikes() {
        Map<String, Integer> kinds = new TreeMap<>();
        labels.stream()
                .filter(label -> label.getKind() == CaseKind.LOOK_ALIKE)
                .forEach(label -> kinds.merge(label.getLookAlike(), 1, Integer::sum));
        return kinds;
    }
}
