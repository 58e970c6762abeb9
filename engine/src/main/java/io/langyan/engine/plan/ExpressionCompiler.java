package io.langyan.engine.plan;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.timeline.View;
import java.util.List;
import java.util.Optional;

/** Turns checked expressions into closures: about ten nanoseconds a condition, nothing allocated at run time. */
public final class ExpressionCompiler {
    private ExpressionCompiler() {}

    /** The condition of an optional expression; without one it always holds. */
    public static Condition condition(Optional<Expr> expression) {
        return expression.map(ExpressionCompiler::condition).orElse(Condition.ALWAYS);
    }

    /** The condition of an expression of type bool. */
    public static Condition condition(Expr expression) {
        if (expression instanceof Expr.And and) {
            return all(conditions(and.terms()));
        } else if (expression instanceof Expr.Or or) {
            return any(conditions(or.terms()));
        } else if (expression instanceof Expr.Not not) {
            return opposite(condition(not.term()));
        } else if (expression instanceof Expr.Compare compare) {
            return ComparisonCompiler.comparison(compare);
        } else if (expression instanceof Expr.In in) {
            return ComparisonCompiler.membership(in);
        } else if (expression instanceof Expr.Known known) {
            return KnownCompiler.known(known.value());
        } else if (expression instanceof Expr.StartsWith startsWith) {
            return startsWith(text(startsWith.value()), startsWith.prefix());
        } else if (expression instanceof Expr.MultipleOf multiple) {
            return multipleOf(number(multiple.value()), multiple.unit());
        } else if (expression instanceof Expr.Listed listed) {
            return ListedCompiler.listed(listed);
        } else if (expression instanceof Expr.Tagged tagged) {
            return ListedCompiler.tagged(tagged);
        }
        return truth(number(expression));
    }

    static NumberValue number(Expr expression) {
        if (expression instanceof Expr.NumberLiteral literal) {
            long value = literal.value();
            return context -> value;
        } else if (expression instanceof Expr.FieldRef reference) {
            return field(reference.step(), reference.field());
        } else if (expression instanceof Expr.FeatureRef reference) {
            int index = reference.index();
            return context -> context.feature(index);
        } else if (expression instanceof Expr.Arithmetic arithmetic) {
            return ArithmeticCompiler.arithmetic(arithmetic);
        } else if (expression instanceof Expr.Calendar calendar) {
            return CalendarCompiler.calendar(calendar);
        } else if (expression instanceof Expr.TimeOf time) {
            int step = time.step();
            return context -> {
                View view = context.view(step);
                return view == null ? Event.MISSING : view.begin();
            };
        }
        Condition condition = condition(expression);
        return context -> {
            int answer = condition.test(context);
            return answer == Condition.MISSING ? Event.MISSING : answer;
        };
    }

    static TextValue text(Expr expression) {
        if (expression instanceof Expr.TextLiteral literal) {
            String value = literal.value();
            return context -> value;
        }
        Expr.FieldRef reference = (Expr.FieldRef) expression;
        int step = reference.step();
        Field field = reference.field();
        return context -> {
            View view = context.view(step);
            return view == null ? null : view.text(field);
        };
    }

    static boolean isText(Expr expression) {
        FieldType kind = expression.type().kind();
        return kind == FieldType.TEXT || kind == FieldType.ID;
    }

    private static NumberValue field(int step, Field field) {
        return context -> {
            View view = context.view(step);
            return view == null ? Event.MISSING : view.number(field);
        };
    }

    private static Condition[] conditions(List<Expr> terms) {
        return terms.stream().map(ExpressionCompiler::condition).toArray(Condition[]::new);
    }

    private static Condition all(Condition[] terms) {
        return context -> {
            int answer = Condition.TRUE;
            for (Condition term : terms) {
                int next = term.test(context);
                if (next == Condition.FALSE) {
                    return Condition.FALSE;
                }
                answer = Math.max(answer, next);
            }
            return answer;
        };
    }

    private static Condition any(Condition[] terms) {
        return context -> {
            int answer = Condition.FALSE;
            for (Condition term : terms) {
                int next = term.test(context);
                if (next == Condition.TRUE) {
                    return Condition.TRUE;
                }
                answer = Math.max(answer, next);
            }
            return answer;
        };
    }

    private static Condition opposite(Condition term) {
        return context -> {
            int answer = term.test(context);
            return answer == Condition.MISSING ? Condition.MISSING : Condition.TRUE - answer;
        };
    }

    private static Condition startsWith(TextValue value, String prefix) {
        return context -> {
            String text = value.get(context);
            return text == null ? Condition.MISSING : Condition.of(text.startsWith(prefix));
        };
    }

    private static Condition multipleOf(NumberValue value, long unit) {
        return context -> {
            long number = value.get(context);
            return number == Event.MISSING ? Condition.MISSING : Condition.of(number % unit == 0);
        };
    }

    private static Condition truth(NumberValue value) {
        return context -> {
            long number = value.get(context);
            return number == Event.MISSING ? Condition.MISSING : Condition.of(number != 0);
        };
    }
}
