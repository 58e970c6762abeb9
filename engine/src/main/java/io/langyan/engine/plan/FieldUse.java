package io.langyan.engine.plan;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expressions;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Step;
import io.langyan.engine.rule.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which fields of which events a rule reads, so that timelines keep those and no others. */
final class FieldUse {
    private final CheckedRule rule;
    private final Map<Integer, Set<Field>> kept = new HashMap<>();

    private FieldUse(CheckedRule rule) {
        this.rule = rule;
    }

    /** The fields that the rule reads, by code of the event type. */
    static Map<Integer, Set<Field>> of(CheckedRule rule) {
        FieldUse use = new FieldUse(rule);
        use.addAll();
        return use.kept;
    }

    private void addAll() {
        for (Step step : rule.sequence().steps()) {
            step.where().ifPresent(where -> add(where, step.event()));
            keepOutflow(step.event());
        }
        rule.sequence().never().forEach(never -> never.where().ifPresent(where -> add(where, never.event())));
        rule.features().forEach(this::addFeature);
        EventType trigger = rule.sequence().trigger().event();
        rule.score().forEach(line -> line.condition().ifPresent(condition -> add(condition, trigger)));
        rule.exemptions().forEach(exemption -> add(exemption.condition(), trigger));
        rule.suppress().ifPresent(suppress -> suppress.per().forEach(field -> keep(trigger, field)));
        for (Template template : List.of(rule.explainZh(), rule.explainEn())) {
            for (Template.Part part : template.parts()) {
                if (part instanceof Template.Placeholder placeholder) {
                    add(placeholder.value(), trigger);
                }
            }
        }
    }

    /** Where money went, and what is left, belongs to a warning whether the rule reads it or not. */
    private void keepOutflow(EventType event) {
        if (event.outflow()) {
            for (String name : List.of("amount", "payee", "balance_after", "payee_kind", "payee_bank")) {
                event.field(name).ifPresent(field -> keep(event, field));
            }
        }
    }

    private void addFeature(Feature feature) {
        feature.where().ifPresent(where -> add(where, feature.of()));
        if (feature instanceof Feature.Window window) {
            window.field().ifPresent(field -> keep(feature.of(), field));
        } else if (feature instanceof Feature.FirstSeen firstSeen) {
            keep(feature.of(), firstSeen.field());
            keep(rule.sequence().steps().get(firstSeen.step()).event(), firstSeen.stepField());
        } else if (feature instanceof Feature.Usual usual) {
            keep(feature.of(), usual.field());
        }
    }

    private void add(Expr expression, EventType self) {
        if (expression instanceof Expr.FieldRef reference) {
            EventType event = reference.step() == Expr.FieldRef.SELF
                    ? self
                    : rule.sequence().steps().get(reference.step()).event();
            keep(event, reference.field());
        }
        // What an identifier is on a list of is kept with the event; the identifier itself is not needed for that.
        if (!(expression instanceof Expr.Listed) && !(expression instanceof Expr.Tagged)) {
            Expressions.operands(expression).forEach(operand -> add(operand, self));
        }
    }

    private void keep(EventType event, Field field) {
        kept.computeIfAbsent(event.code(), code -> new HashSet<>()).add(field);
    }
}
