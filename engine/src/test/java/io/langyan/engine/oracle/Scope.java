package io.langyan.engine.oracle;

import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.FieldRef;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;

/**
 * What an expression can see, and what it is worth there. A value is a Long (booleans 0 and 1), a String, or null for
 * missing (RULES sections 4 and S8).
 *
 * @param self the event that a {@code where} is about, or null
 * @param steps the chosen events by step; null where none is chosen
 * @param features the values of the rule's features; empty where they cannot be asked
 */
record Scope(Sighting self, Sighting[] steps, List<Object> features) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** What a {@code where} can see of its own event alone: other steps' fields are missing. */
    static Scope alone(Sighting self) {
        return new Scope(self, new Sighting[0], List.of());
    }

    /** What a {@code where} can see besides the chosen events of the steps. */
    static Scope with(Sighting self, Sighting... steps) {
        return new Scope(self, steps, List.of());
    }

    boolean isTrue(Expr condition) {
        return Objects.equals(value(condition), 1L);
    }

    boolean isFalse(Expr condition) {
        return Objects.equals(value(condition), 0L);
    }

    Object value(Expr expr) {
        if (expr instanceof Expr.NumberLiteral literal) {
            return literal.value();
        } else if (expr instanceof Expr.TextLiteral literal) {
            return literal.value();
        } else if (expr instanceof FieldRef ref) {
            return event(ref.step()) == null ? null : event(ref.step()).value(ref.field());
        } else if (expr instanceof Expr.TimeOf ref) {
            return event(ref.step()) == null ? null : event(ref.step()).time();
        } else if (expr instanceof Expr.FeatureRef ref) {
            return features.get(ref.index());
        } else if (expr instanceof Expr.Known known) {
            Object value = value(known.value());
            return value == null && !isDecided(known.value()) ? null : truth(value != null);
        } else if (expr instanceof Expr.And and) {
            return every(and.terms(), 1L);
        } else if (expr instanceof Expr.Or or) {
            return every(or.terms(), 0L);
        } else if (expr instanceof Expr.Not not) {
            Object term = value(not.term());
            return term == null ? null : truth(term.equals(0L));
        }
        return ofOperands(expr);
    }

    /** Expressions that are missing as soon as an operand is. */
    private Object ofOperands(Expr expr) {
        if (expr instanceof Expr.Compare compare) {
            Object left = value(compare.left());
            Object right = value(compare.right());
            return left == null || right == null ? null : compare(compare.op(), left, right);
        } else if (expr instanceof Expr.Arithmetic sum) {
            Object left = value(sum.left());
            Object right = value(sum.right());
            return left == null || right == null ? null : combine(sum.op(), (Long) left, (Long) right);
        } else if (expr instanceof Expr.In in) {
            Object value = value(in.value());
            return value == null
                    ? null
                    : truth(in.options().stream().map(this::value).anyMatch(value::equals));
        } else if (expr instanceof Expr.Calendar calendar) {
            Object time = value(calendar.time());
            return time == null ? null : calendar(calendar.part(), (Long) time);
        } else if (expr instanceof Expr.StartsWith starts) {
            Object text = value(starts.value());
            return text == null ? null : truth(((String) text).startsWith(starts.prefix()));
        } else if (expr instanceof Expr.MultipleOf multiple) {
            Object amount = value(multiple.value());
            return amount == null ? null : truth((Long) amount % multiple.unit() == 0);
        } else if (expr instanceof Expr.Listed listed) {
            Sighting event =
                    event(listed.who() instanceof FieldRef ref ? ref.step() : ((Expr.Subject) listed.who()).step());
            return event == null ? null : event.listed(listed.who(), listed.list());
        } else if (expr instanceof Expr.Tagged tagged) {
            Sighting event = event(tagged.who().step());
            return event == null ? null : event.tagged(tagged.who().field(), tagged.tag());
        }
        throw new IllegalStateException("expected an expression that the oracle knows, but found " + expr);
    }

    /** Whether {@code known} can be answered: not while it asks for a step that is not chosen yet (0004 §4). */
    private boolean isDecided(Expr value) {
        if (value instanceof Expr.Arithmetic sum) {
            return isDecided(sum.left()) && isDecided(sum.right());
        } else if (value instanceof FieldRef ref) {
            return event(ref.step()) != null;
        }
        return !(value instanceof Expr.TimeOf ref) || event(ref.step()) != null;
    }

    private Sighting event(int step) {
        if (step == FieldRef.SELF) {
            return self;
        }
        return step < steps.length ? steps[step] : null;
    }

    /** {@code and} for neutral 1, {@code or} for neutral 0: the other value decides, then missing, then the neutral. */
    private Object every(List<Expr> terms, long neutral) {
        boolean missing = false;
        for (Expr term : terms) {
            Object value = value(term);
            if (value != null && !value.equals(neutral)) {
                return value;
            }
            missing |= value == null;
        }
        return missing ? null : (Object) neutral;
    }

    private static Object compare(Expr.CompareOp op, Object left, Object right) {
        int order = left instanceof Long number ? number.compareTo((Long) right) : left.equals(right) ? 0 : 1;
        return truth(
                switch (op) {
                    case EQ -> order == 0;
                    case NE -> order != 0;
                    case LT -> order < 0;
                    case LE -> order <= 0;
                    case GT -> order > 0;
                    case GE -> order >= 0;
                });
    }

    private static Object combine(Expr.ArithmeticOp op, long left, long right) {
        try {
            return switch (op) {
                case PLUS -> Math.addExact(left, right);
                case MINUS -> Math.subtractExact(left, right);
                case TIMES -> Math.multiplyExact(left, right);
            };
        } catch (ArithmeticException overflow) {
            return null;
        }
    }

    private static Object calendar(Expr.CalendarPart part, long time) {
        ZonedDateTime moment = Instant.ofEpochMilli(time).atZone(CHINA);
        return (long)
                (part == Expr.CalendarPart.HOUR
                        ? moment.getHour()
                        : moment.getDayOfWeek().getValue());
    }

    private static Long truth(boolean condition) {
        return condition ? 1L : 0L;
    }
}
