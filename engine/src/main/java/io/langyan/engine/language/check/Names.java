package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.explain.ExpressionText;
import io.langyan.engine.language.expression.Scope;
import io.langyan.engine.rule.Expr.FieldRef;
import io.langyan.engine.rule.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names that one rule gives: steps and features in their order. A name whose definition is wrong is kept without
 * one, so that its uses are not reported a second time.
 */
final class Names {
    private final List<String> lists;
    private final KnownTags tags;
    private Entity entity = Entity.PERSON;
    private final List<Named<EventType>> steps = new ArrayList<>();
    private final List<Named<Feature>> features = new ArrayList<>();

    /**
     * A name and what it stands for.
     *
     * @param name the name
     * @param meaning what it stands for; empty where its definition is wrong
     */
    record Named<T>(String name, Optional<T> meaning) {}

    /** No names yet, besides those of the lists and tags that rules can ask for. */
    Names(List<String> lists, KnownTags tags) {
        this.lists = lists;
        this.tags = tags;
    }

    /** Says what the rule is about; a person unless it is said. */
    void about(Entity newEntity) {
        entity = newEntity;
    }

    Entity entity() {
        return entity;
    }

    KnownTags tags() {
        return tags;
    }

    void addStep(String name, Optional<EventType> event) {
        steps.add(new Named<>(name, event));
    }

    void addFeature(String name, Optional<Feature> feature) {
        features.add(new Named<>(name, feature));
    }

    List<String> lists() {
        return lists;
    }

    List<Named<EventType>> steps() {
        return steps;
    }

    List<Named<Feature>> features() {
        return features;
    }

    int stepIndex(String name) {
        return index(steps, name);
    }

    int featureIndex(String name) {
        return index(features, name);
    }

    boolean isTaken(String name) {
        return stepIndex(name) >= 0 || featureIndex(name) >= 0;
    }

    Named<EventType> trigger() {
        return steps.get(steps.size() - 1);
    }

    /** What names mean in the where of a step: its own fields and those of earlier steps. */
    Scope ofStep(int index) {
        return new RuleScope(this, steps.get(index).meaning(), FieldRef.SELF, index, Optional.of(index));
    }

    /** What names mean in the where of a never: its own fields and those of every step. */
    Scope ofNever(Optional<EventType> event) {
        return new RuleScope(this, event, FieldRef.SELF, steps.size(), Optional.empty());
    }

    /** What names mean in the where of a feature: its own fields alone. */
    Scope ofFeature(Optional<EventType> event) {
        return new RuleScope(this, event, FieldRef.SELF, 0, Optional.empty());
    }

    /** What names mean in score, except and explain: features, fields of the trigger, fields of every step. */
    Scope ofTrigger() {
        return new RuleScope(this, trigger().meaning(), steps.size() - 1, steps.size(), Optional.empty());
    }

    /** Writes expressions with these names; to be asked once all are given. */
    ExpressionText text() {
        return new ExpressionText(
                steps.stream().map(Named::name).toList(),
                features.stream().map(Named::name).toList());
    }

    private static <T> int index(List<Named<T>> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
