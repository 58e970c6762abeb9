package io.langyan.engine.plan;

import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expressions;
import io.langyan.engine.timeline.Hash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out which events a rule asks lists and tags about, and which of their places: an event that no rule asks about needs no
 * lookup, and neither does one that no part which asks could match.
 */
final class ListUse {
    private final CheckedRule rule;
    private final List<Set<Integer>> ofSteps = new ArrayList<>();
    /** Of whatever {@link Expr.FieldRef#SELF} stands for at present. */
    private Set<Integer> ofSelf = new HashSet<>();

    ListUse(CheckedRule rule) {
        this.rule = rule;
        rule.sequence().steps().forEach(step -> ofSteps.add(new HashSet<>()));
    }

    /** What the rule asks, given its parts as they are planned. */
    List<ListQuestion> questions(
            List<PlannedStep> steps, List<PlannedNever> never, List<PlannedFeature> features, Origins origins) {
        List<ListQuestion> questions = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            ofSteps.get(i).addAll(self(rule.sequence().steps().get(i).where()));
        }
        for (int i = 0; i < never.size(); i++) {
            PlannedNever absent = never.get(i);
            for (int place : self(rule.sequence().never().get(i).where())) {
                questions.add(question(absent.type(), absent.where(), absent.hash(), place, origins));
            }
        }
        for (PlannedFeature feature : features) {
            for (int place : self(feature.feature().where())) {
                questions.add(question(feature.type(), feature.where(), feature.hash(), place, origins));
            }
        }
        rule.score().forEach(line -> line.condition().ifPresent(this::note));
        rule.exemptions().forEach(exemption -> note(exemption.condition()));
        for (int i = 0; i < steps.size(); i++) {
            PlannedStep step = steps.get(i);
            for (int place : ofSteps.get(i)) {
                questions.add(question(step.type(), step.where(), step.hash(), place, origins));
            }
        }
        return questions;
    }

    private static ListQuestion question(int type, Condition where, long part, int place, Origins origins) {
        long hash = Hash.of("lists of " + place + " for " + part);
        return new ListQuestion(type, where, place, hash, origins.of(hash));
    }

    /** What a condition asks about its own event; what it asks about steps is noted. */
    private Set<Integer> self(Optional<Expr> where) {
        ofSelf = new HashSet<>();
        where.ifPresent(this::note);
        return ofSelf;
    }

    private void note(Expr expression) {
        if (expression instanceof Expr.Listed listed) {
            int step = ListedCompiler.stepOf(listed);
            Set<Integer> places = step == Expr.FieldRef.SELF ? ofSelf : ofSteps.get(step);
            places.add(ListedCompiler.placeOf(listed));
        } else if (expression instanceof Expr.Tagged tagged) {
            int step = tagged.who().step();
            Set<Integer> places = step == Expr.FieldRef.SELF ? ofSelf : ofSteps.get(step);
            places.add(ListedCompiler.placeOf(tagged));
        }
        Expressions.operands(expression).forEach(this::note);
    }
}
