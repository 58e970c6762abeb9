package io.langyan.engine.plan;

import io.langyan.engine.event.Memberships;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.timeline.View;

/** Compiles {@code listed} and {@code tagged}: what is known travels with the event, so that evaluation asks nobody. */
final class ListedCompiler {
    private ListedCompiler() {}

    static Condition listed(Expr.Listed expression) {
        int step = stepOf(expression);
        int place = placeOf(expression);
        return member(step, place, ListCode.of(expression.list()));
    }

    static Condition tagged(Expr.Tagged expression) {
        return member(expression.who().step(), placeOf(expression), ListCode.ofTag(expression.tag()));
    }

    private static Condition member(int step, int place, long code) {
        return context -> {
            View view = context.view(step);
            if (view == null || !view.memberships().isAsked(place)) {
                return Condition.MISSING;
            }
            return Condition.of(view.memberships().contains(place, code));
        };
    }

    /** The step whose event is meant, or {@link Expr.FieldRef#SELF}. */
    static int stepOf(Expr.Listed expression) {
        return expression.who() instanceof Expr.FieldRef reference
                ? reference.step()
                : ((Expr.Subject) expression.who()).step();
    }

    /** The place of that event which is asked about: see {@link Memberships}. */
    static int placeOf(Expr.Listed expression) {
        return expression.who() instanceof Expr.FieldRef reference
                ? Memberships.placeOf(reference.field())
                : Memberships.PERSON;
    }

    /** The place of that event whose tags are asked about. */
    static int placeOf(Expr.Tagged expression) {
        return Memberships.tagPlaceOf(expression.who().field());
    }
}
