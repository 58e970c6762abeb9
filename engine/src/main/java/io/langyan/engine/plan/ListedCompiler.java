package io.langyan.engine.plan;

import io.langyan.engine.event.Memberships;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.timeline.View;

/** Compiles {@code listed}: what is known of lists travels with the event, so that evaluation asks nobody. */
final class ListedCompiler {
    private ListedCompiler() {}

    static Condition listed(Expr.Listed expression) {
        int step = stepOf(expression);
        int place = placeOf(expression);
        long list = ListCode.of(expression.list());
        return context -> {
            View view = context.view(step);
            if (view == null || !view.memberships().isAsked(place)) {
                return Condition.MISSING;
            }
            return Condition.of(view.memberships().contains(place, list));
        };
    }

    /** The step whose event is meant, or {@link Expr.FieldRef#SELF}. */
    static int stepOf(Expr.Listed expression) {
        return expression.who() instanceof Expr.FieldRef reference
                ? reference.step()
                : ((Expr.Person) expression.who()).step();
    }

    /** The place of that event which is asked about: see {@link Memberships}. */
    static int placeOf(Expr.Listed expression) {
        return expression.who() instanceof Expr.FieldRef reference
                ? Memberships.placeOf(reference.field())
                : Memberships.PERSON;
    }
}
