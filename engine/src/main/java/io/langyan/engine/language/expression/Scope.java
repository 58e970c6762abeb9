package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.FeatureRef;
import java.util.Collection;
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

    /** What the rule is about. */
    Entity entity();

    /** Whom the event at this place is about. */
    Expr.Subject subject();

    /** The lists that rules can ask for. */
    List<String> lists();

    /** The tags that some rule puts on what a field holds. */
    Collection<String> tags(Field field);

    /** Up to which number a feature counts exactly, where there is such a limit. */
    OptionalInt cap(FeatureRef feature);
}
