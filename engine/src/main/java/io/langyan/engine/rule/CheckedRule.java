package io.langyan.engine.rule;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.FraudType;
import io.langyan.engine.catalogue.Label;
import java.util.List;
import java.util.Optional;

/**
 * A rule that has passed every check: names resolved, types agreed, limits kept. What it means is told by RULES.md; this
 * is only its structure, and all that the engine and its judge, the oracle, share.
 *
 * @param id dotted name, the path under {@code rules/}
 * @param version rises whenever the content changes
 * @param status where in its life the rule stands
 * @param owner who answers for it
 * @param fraudType the scheme it detects
 * @param entity the key its state lives under
 * @param title its name for people
 * @param sequence its steps
 * @param features its features
 * @param score its reasons
 * @param ladder its levels, rising
 * @param explainZh what happened, in Chinese
 * @param explainEn what happened, in English
 * @param suppress when a repetition says nothing new
 * @param exemptions standing exceptions
 * @param emit when its detections leave
 * @param tags what it calls whom it detects: of rules on accounts and phones alone
 */
public record CheckedRule(
        String id,
        int version,
        Status status,
        String owner,
        FraudType fraudType,
        Entity entity,
        Label title,
        Sequence sequence,
        List<Feature> features,
        List<ScoreLine> score,
        List<Rung> ladder,
        Template explainZh,
        Template explainEn,
        Optional<Suppress> suppress,
        List<Exemption> exemptions,
        Emit emit,
        List<Tag> tags) {

    /** Where in its life a rule stands. */
    public enum Status {
        /** Being written: not evaluated. */
        DRAFT,
        /** Evaluated; makes detections, never warnings. */
        SHADOW,
        /** Evaluated and warning. */
        LIVE,
        /** No longer evaluated. */
        RETIRED
    }

    /** When detections of a rule leave (RULES S5). */
    public enum Emit {
        /** On arrival of the last piece of evidence, and again once they are final. */
        EAGER,
        /** Once they are final. */
        FINAL
    }

    /** The same rule in another status. */
    public CheckedRule as(Status other) {
        return new CheckedRule(
                id,
                version,
                other,
                owner,
                fraudType,
                entity,
                title,
                sequence,
                features,
                score,
                ladder,
                explainZh,
                explainEn,
                suppress,
                exemptions,
                emit,
                tags);
    }

    /** Copies its lists. */
    public CheckedRule {
        features = List.copyOf(features);
        score = List.copyOf(score);
        ladder = List.copyOf(ladder);
        exemptions = List.copyOf(exemptions);
        tags = List.copyOf(tags);
    }
}
