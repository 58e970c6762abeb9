package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.explain.ExpressionText;
import io.langyan.engine.language.check.PossibleValues.Asked;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expressions;
import io.langyan.engine.rule.Feature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds conditions that cannot be otherwise: comparisons that always or never hold, terms that exclude each other, and
 * terms that say the same twice. Looks at each value alone, against numbers; what it does not find may be constant still.
 */
final class ConstantCheck {
    private static final Label ALWAYS = new Label("恒为真", "always holds");
    private static final Label NEVER = new Label("恒为假", "never holds");

    private final Context context;
    private final YamlText text;
    private final ExpressionText shown;

    ConstantCheck(Context context, YamlText text) {
        this.context = context;
        this.text = text;
        this.shown = context.names().text();
    }

    /** Reports at most one problem: others are often its consequence. */
    void check(Expr condition) {
        find(condition);
    }

    private boolean find(Expr expression) {
        if (expression instanceof Expr.And and) {
            return repeats(and.terms()) || any(and.terms()) || contradicts(expression, and.terms(), true);
        } else if (expression instanceof Expr.Or or) {
            return repeats(or.terms()) || any(or.terms()) || contradicts(expression, or.terms(), false);
        } else if (expression instanceof Expr.NumberLiteral literal
                && literal.type().kind() == FieldType.BOOL) {
            return report(expression, literal.value() == 1 ? ALWAYS : NEVER);
        } else if (expression instanceof Expr.Compare || expression instanceof Expr.In) {
            return contradicts(expression, List.of(expression), true)
                    || contradicts(expression, List.of(expression), false);
        }
        return any(Expressions.operands(expression).stream()
                .filter(operand -> operand.type().kind() == FieldType.BOOL && !(operand instanceof Expr.NumberLiteral))
                .toList());
    }

    private boolean any(List<Expr> terms) {
        return terms.stream().anyMatch(this::find);
    }

    private boolean repeats(List<Expr> terms) {
        for (int i = 1; i < terms.size(); i++) {
            if (terms.subList(0, i).contains(terms.get(i))) {
                context.problems().report(text.span(), Message.DUPLICATE_TERM, shown.of(terms.get(i)));
                return true;
            }
        }
        return false;
    }

    /** Whether terms joined by 'and' leave a value nothing to be, or the opposites of terms joined by 'or' do. */
    private boolean contradicts(Expr whole, List<Expr> terms, boolean and) {
        Map<Expr, PossibleValues> possible = new LinkedHashMap<>();
        for (Expr term : terms) {
            Asked asked = PossibleValues.asked(term);
            if (asked != null) {
                of(possible, asked.value())
                        .keep(and ? asked.op() : PossibleValues.opposite(asked.op()), asked.number());
            } else if (term instanceof Expr.In in && in.options().get(0) instanceof Expr.NumberLiteral) {
                Set<Long> options = in.options().stream()
                        .map(option -> ((Expr.NumberLiteral) option).value())
                        .collect(Collectors.toSet());
                if (and) {
                    of(possible, in.value()).keepAmong(options);
                } else {
                    of(possible, in.value()).exclude(options);
                }
            }
        }
        return possible.values().stream().anyMatch(PossibleValues::isNothing) && report(whole, and ? NEVER : ALWAYS);
    }

    private PossibleValues of(Map<Expr, PossibleValues> possible, Expr value) {
        return possible.computeIfAbsent(value, any -> everything(value));
    }

    private PossibleValues everything(Expr value) {
        if (value instanceof Expr.NumberLiteral literal) {
            return new PossibleValues(literal.value(), literal.value());
        } else if (value instanceof Expr.Calendar calendar) {
            return calendar.part() == Expr.CalendarPart.HOUR ? new PossibleValues(0, 23) : new PossibleValues(1, 7);
        } else if (value.type().enumType().isPresent()) {
            return new PossibleValues(0, value.type().enumType().get().values().size() - 1L);
        } else if (value.type().kind() == FieldType.BOOL) {
            return new PossibleValues(0, 1);
        } else if (value instanceof Expr.FieldRef reference && reference.field().isIntervalPart()) {
            return new PossibleValues(0, Long.MAX_VALUE);
        } else if (value instanceof Expr.FeatureRef reference && counts(reference)) {
            return new PossibleValues(0, Long.MAX_VALUE);
        }
        return new PossibleValues(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private boolean counts(Expr.FeatureRef reference) {
        Optional<Feature> feature =
                context.names().features().get(reference.index()).meaning();
        return feature.isPresent()
                && feature.get() instanceof Feature.Window window
                && (window.kind() == Feature.WindowKind.COUNT || window.kind() == Feature.WindowKind.DISTINCT);
    }

    private boolean report(Expr expression, Label what) {
        context.problems().report(text.span(), Message.CONSTANT_CONDITION, shown.of(expression), what);
        return true;
    }
}
