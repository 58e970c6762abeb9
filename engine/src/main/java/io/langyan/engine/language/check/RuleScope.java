package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.check.Names.Named;
import io.langyan.engine.language.expression.Scope;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.FeatureRef;
import io.langyan.engine.rule.Expr.FieldRef;
import io.langyan.engine.rule.Expr.TimeOf;
import io.langyan.engine.rule.Feature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What names mean at one place of a rule.
 *
 * @param names all names of the rule
 * @param own the event whose fields need no step; empty where its definition is wrong
 * @param ownIndex how that event is referred to: {@link FieldRef#SELF}, or the index of the trigger where features are
 *     visible too
 * @param visibleSteps how many of the steps, from the first, may be referred to
 * @param ownStep the index of the step that the place belongs to, if it belongs to one
 */
record RuleScope(Names names, Optional<EventType> own, int ownIndex, int visibleSteps, Optional<Integer> ownStep)
        implements Scope {

    @Override
    public Optional<Expr> name(String name, Span span, Problems problems) {
        int feature = names.featureIndex(name);
        if (feature >= 0 && seesFeatures()) {
            return names.features().get(feature).meaning().map(found -> new FeatureRef(feature, found.type()));
        }
        if (name.equals("at")) {
            return Optional.of(new TimeOf(ownIndex));
        }
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Optional<Field> field = own.get().field(name);
        if (field.isEmpty() && feature >= 0) {
            problems.report(span, Message.FEATURE_NOT_VISIBLE, name);
        } else if (field.isEmpty()) {
            reportUnknown(name, span, problems);
        }
        return field.map(found -> new FieldRef(ownIndex, found));
    }

    @Override
    public Optional<Expr> member(String step, String field, Span stepSpan, Span fieldSpan, Problems problems) {
        int index = names.stepIndex(step);
        if (index < 0) {
            List<String> known = names.steps().stream().map(Named::name).toList();
            problems.report(stepSpan, Message.UNKNOWN_STEP, step, Words.didYouMean(step, known), Words.list(known));
            return Optional.empty();
        }
        boolean isOwn = ownStep.isPresent() && ownStep.get() == index;
        if (!isOwn && index >= visibleSteps) {
            reportInvisible(step, stepSpan, problems);
            return Optional.empty();
        }
        int reference = isOwn ? FieldRef.SELF : index;
        if (field.equals("at")) {
            return Optional.of(new TimeOf(reference));
        }
        return names.steps()
                .get(index)
                .meaning()
                .flatMap(event ->
                        Fields.find(event, field, fieldSpan, problems).map(found -> new FieldRef(reference, found)));
    }

    @Override
    public Entity entity() {
        return names.entity();
    }

    @Override
    public Expr.Subject subject() {
        return new Expr.Subject(ownIndex, names.entity());
    }

    @Override
    public Collection<String> tags(Field field) {
        return names.tags().of(field);
    }

    @Override
    public List<String> lists() {
        return names.lists();
    }

    @Override
    public OptionalInt cap(FeatureRef feature) {
        Optional<Feature> found = names.features().get(feature.index()).meaning();
        return found.isPresent()
                        && found.get() instanceof Feature.Window window
                        && window.kind() == Feature.WindowKind.DISTINCT
                ? OptionalInt.of(window.cap())
                : OptionalInt.empty();
    }

    private boolean seesFeatures() {
        return ownIndex != FieldRef.SELF;
    }

    private void reportInvisible(String step, Span span, Problems problems) {
        if (ownStep.isPresent()) {
            problems.report(span, Message.LATER_STEP, step);
        } else {
            Label self = own.map(event -> Words.same(event.name())).orElse(new Label("本事件", "its own event"));
            problems.report(span, Message.STEP_NOT_VISIBLE, step, self);
        }
    }

    private void reportUnknown(String name, Span span, Problems problems) {
        if (!seesFeatures()) {
            Fields.reportUnknown(own.orElseThrow(), name, span, problems);
            return;
        }
        List<String> features = names.features().stream().map(Named::name).toList();
        List<String> fields =
                own.orElseThrow().fields().stream().map(Field::name).toList();
        List<String> all = new ArrayList<>(features);
        all.addAll(fields);
        problems.report(
                span,
                Message.UNKNOWN_NAME,
                name,
                Words.didYouMean(name, all),
                Words.list(features),
                Words.list(fields));
    }
}
