package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Exemption;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Rung;
import io.langyan.engine.rule.ScoreLine;
import io.langyan.engine.rule.Sequence;
import io.langyan.engine.rule.Suppress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule with some of its parts exchanged.
 *
 * @param rule the rule that everything else is taken from
 * @param sequence its steps
 * @param features its features
 * @param score its reasons
 * @param ladder its levels
 * @param suppress when a repetition says nothing new
 * @param exemptions standing exceptions
 */
record RuleCopy(
        CheckedRule rule,
        Sequence sequence,
        List<Feature> features,
        List<ScoreLine> score,
        List<Rung> ladder,
        Optional<Suppress> suppress,
        List<Exemption> exemptions) {

    static RuleCopy of(CheckedRule rule) {
        return new RuleCopy(
                rule,
                rule.sequence(),
                rule.features(),
                rule.score(),
                rule.ladder(),
                rule.suppress(),
                rule.exemptions());
    }

    RuleCopy sequence(Sequence other) {
        return new RuleCopy(rule, other, features, score, ladder, suppress, exemptions);
    }

    RuleCopy features(List<Feature> other) {
        return new RuleCopy(rule, sequence, other, score, ladder, suppress, exemptions);
    }

    RuleCopy score(List<ScoreLine> other) {
        return new RuleCopy(rule, sequence, features, other, ladder, suppress, exemptions);
    }

    RuleCopy ladder(List<Rung> other) {
        return new RuleCopy(rule, sequence, features, score, other, suppress, exemptions);
    }

    RuleCopy suppress(Optional<Suppress> other) {
        return new RuleCopy(rule, sequence, features, score, ladder, other, exemptions);
    }

    RuleCopy exemptions(List<Exemption> other) {
        return new RuleCopy(rule, sequence, features, score, ladder, suppress, other);
    }

    CheckedRule checked() {
        return new CheckedRule(
                rule.id(),
                rule.version(),
                rule.status(),
                rule.owner(),
                rule.fraudType(),
                rule.entity(),
                rule.title(),
                sequence,
                features,
                score,
                ladder,
                rule.explainZh(),
                rule.explainEn(),
                suppress,
                exemptions,
                rule.emit(),
                rule.tags());
    }

    /** A list with another element at a place. */
    static <T> List<T> replaced(List<T> list, int index, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, element);
        return copy;
    }

    /** A list without the element at a place. */
    static <T> List<T> without(List<T> list, int index) {
        List<T> copy = new ArrayList<>(list);
        copy.remove(index);
        return copy;
    }
}
