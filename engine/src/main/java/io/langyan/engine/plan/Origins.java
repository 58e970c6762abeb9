package io.langyan.engine.plan;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Expr;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Since when the parts of rules have been watched: steps, absences and features by the hash of their content, fields by
 * themselves. What a part has not watched it does not see, whether or not it happens to be kept for another part; so
 * what a rule says depends on the times of events alone and never on when the rule arrived (RULES S10, S11).
 */
final class Origins {
    /** Stands for parts that have been watched since the first record. */
    static final long EVER = Long.MIN_VALUE;

    private final Map<Long, Long> parts = new HashMap<>();
    private final Map<Integer, Map<Field, Long>> fields = new HashMap<>();
    private final long others;

    /** Origins of parts that are all new at a moment, event time in epoch milliseconds, until told otherwise. */
    Origins(long others) {
        this.others = others;
    }

    /** Since when parts have been watched that are not told apart. */
    long others() {
        return others;
    }

    /** Since when parts have been watched, by hash. */
    Map<Long, Long> parts() {
        return parts;
    }

    /** Since when fields have been kept, by code of the event type. */
    Map<Integer, Map<Field, Long>> fields() {
        return fields;
    }

    /** Takes over what a rule in force watches already. */
    void inherit(PlannedRule rule) {
        rule.steps().forEach(step -> inherit(step.hash(), step.since()));
        rule.never().forEach(never -> inherit(never.hash(), never.since()));
        rule.features().forEach(feature -> inherit(feature.hash(), feature.since()));
        rule.listQuestions().forEach(question -> inherit(question.hash(), question.since()));
        rule.tagOrigins().forEach(this::inherit);
        rule.fields()
                .forEach((type, kept) -> kept.forEach((field, since) ->
                        fields.computeIfAbsent(type, any -> new HashMap<>()).merge(field, since, Math::min)));
    }

    /** Takes over what a rule watches, but for some parts and for fields, which nobody may have kept. */
    void inheritBut(Set<Long> gaps, PlannedRule rule) {
        Origins own = new Origins(others);
        own.inherit(rule);
        own.parts.forEach((hash, since) -> {
            if (!gaps.contains(hash)) {
                inherit(hash, since);
            }
        });
    }

    private void inherit(long hash, long since) {
        parts.merge(hash, since, Math::min);
    }

    /** Since when a part has been watched. */
    long of(long hash) {
        return parts.getOrDefault(hash, others);
    }

    /** Since when a field of an event type has been kept. */
    long of(int type, Field field) {
        return fields.getOrDefault(type, Map.of()).getOrDefault(field, others);
    }

    /** A condition on events that have happened since a part was first watched. */
    static Condition since(long origin, Condition where) {
        if (origin == EVER) {
            return where;
        }
        return context -> {
            long begin = context.view(Expr.FieldRef.SELF).begin();
            boolean before = begin < origin && begin != Event.MISSING;
            return before ? Condition.FALSE : where.test(context);
        };
    }
}
