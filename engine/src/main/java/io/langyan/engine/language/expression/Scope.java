package io.langyan.engine.language.expression;

import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.FeatureRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What names mean at one place of a rule. Unknown ones are reported, and resolve to nothing. */
public interface Scope {
    /** What a name without a step means. */
    Optional<Expr> name(String name, Span span, Problems problems);

    /**
     * What a field of a step means.
     *
     * @param step name of the step
     * @param field name of the field, or {@code at}
     * @param stepSpan where the step is written
     * @param fieldSpan where the field is written
     * @param problems where an unknown name is noted
     */
    Optional<Expr> member(String step, String field, Span stepSpan, Span fieldSpan, Problems problems);

    /** The person whom the event at this place is about. */
    Expr.Person person();

    /** The lists that rules can ask for. */
    List<String> lists();

    /** Up to which number a feature counts exactly, where there is such a limit. */
    OptionalInt cap(FeatureRef feature);
}
