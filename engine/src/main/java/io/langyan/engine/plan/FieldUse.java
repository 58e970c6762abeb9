package io.langyan.engine.plan;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Step;
import io.langyan.engine.rule.Template;
import io.langyan.engine.timeline.FieldSelection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which fields of which events rules read, so that timelines keep those and no others. */
final class FieldUse {
    private final Map<Integer, Set<Field>> cited = new HashMap<>();
    private final Map<Integer, Set<Field>> counted = new HashMap<>();
    private final Map<Integer, Set<Field>> compared = new HashMap<>();

    /** The fields of events of that type that are to be kept. */
    FieldSelection selection(EventType type) {
        return new FieldSelection(type, of(cited, type), of(counted, type), of(compared, type));
    }

    /** Adds the fields that a rule reads. */
    void add(CheckedRule rule) {
        for (Step step : rule.sequence().steps()) {
            step.where().ifPresent(where -> add(rule, where, step.event(), cited));
            keepOutflow(step.event());
        }
        rule.sequence()
                .never()
                .forEach(never -> never.where().ifPresent(where -> add(rule, where, never.event(), cited)));
        rule.features().forEach(feature -> addFeature(rule, feature));
        EventType trigger = rule.sequence().trigger().event();
        rule.score().forEach(line -> line.condition().ifPresent(condition -> add(rule, condition, trigger, cited)));
        rule.exemptions().forEach(exemption -> add(rule, exemption.condition(), trigger, cited));
        rule.suppress().ifPresent(suppress -> suppress.per().forEach(field -> keep(cited, trigger, field)));
        for (Template template : List.of(rule.explainZh(), rule.explainEn())) {
            for (Template.Part part : template.parts()) {
                if (part instanceof Template.Placeholder placeholder) {
                    add(rule, placeholder.value(), trigger, cited);
                }
            }
        }
    }

    /** Where money went, and what is left, belongs to a warning whether the rule reads it or not. */
    private void keepOutflow(EventType event) {
        if (event.outflow()) {
            for (String name : List.of("amount", "payee", "balance_after")) {
                event.field(name).ifPresent(field -> keep(cited, event, field));
            }
        }
    }

    /** Of a feature's events, what its condition reads must last; of its value, what tells it apart is enough. */
    private void addFeature(CheckedRule rule, Feature feature) {
        feature.where().ifPresent(where -> {
            add(rule, where, feature.of(), cited);
            add(rule, where, feature.of(), counted);
        });
        if (feature instanceof Feature.Window window) {
            window.field().ifPresent(field -> keepValue(feature.of(), field));
        } else if (feature instanceof Feature.FirstSeen firstSeen) {
            keepValue(feature.of(), firstSeen.field());
            keep(cited, rule.sequence().steps().get(firstSeen.step()).event(), firstSeen.stepField());
        }
    }

    private void keepValue(EventType event, Field field) {
        keep(cited, event, field);
        keep(compared, event, field);
    }

    private static void add(CheckedRule rule, Expr expression, EventType self, Map<Integer, Set<Field>> fields) {
        if (expression instanceof Expr.FieldRef reference) {
            EventType event = reference.step() == Expr.FieldRef.SELF
                    ? self
                    : rule.sequence().steps().get(reference.step()).event();
            keep(fields, event, reference.field());
        }
        operands(expression).forEach(operand -> add(rule, operand, self, fields));
    }

    private static List<Expr> operands(Expr expression) {
        if (expression instanceof Expr.And and) {
            return and.terms();
        } else if (expression instanceof Expr.Or or) {
            return or.terms();
        } else if (expression instanceof Expr.Not not) {
            return List.of(not.term());
        } else if (expression instanceof Expr.Compare compare) {
            return List.of(compare.left(), compare.right());
        } else if (expression instanceof Expr.In in) {
            return List.of(in.value());
        } else if (expression instanceof Expr.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        } else if (expression instanceof Expr.Known known) {
            return List.of(known.value());
        } else if (expression instanceof Expr.StartsWith startsWith) {
            return List.of(startsWith.value());
        } else if (expression instanceof Expr.MultipleOf multiple) {
            return List.of(multiple.value());
        }
        return List.of();
    }

    private static void keep(Map<Integer, Set<Field>> fields, EventType event, Field field) {
        fields.computeIfAbsent(event.code(), code -> new HashSet<>()).add(field);
    }

    private static Set<Field> of(Map<Integer, Set<Field>> fields, EventType type) {
        return fields.getOrDefault(type.code(), Set.of());
    }
}
