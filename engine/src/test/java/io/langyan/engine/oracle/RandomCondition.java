package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.ArithmeticOp;
import io.langyan.engine.rule.Expr.CompareOp;
import io.langyan.engine.rule.Expr.FieldRef;
import io.langyan.engine.rule.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Makes up conditions over the events that a place in a rule can see. Their constants are those of {@link RandomHistory},
 * so that they are met about as often as not.
 *
 * @param random the source of chance
 * @param steps the events in sight, by step
 * @param self the event that the condition is about, if it is a {@code where}
 * @param entity what the rule is about
 */
record RandomCondition(Random random, List<EventType> steps, Optional<EventType> self, Entity entity) {
    private static final List<String> USED_VALUES =
            List.of("overseas", "mvno", "official", "personal", "company", "mobile", "web", "transfer", "refund");
    private static final List<String> USED_TEXTS =
            List.of("A1", "A2", "A3", "own-1", "+85221896555", "+85221896556", "340102", "loan", "goods");

    /** A condition of one to three parts. */
    Expr condition() {
        return switch (random.nextInt(8)) {
            case 0 -> new Expr.And(List.of(atom(), atom()));
            case 1 -> new Expr.Or(List.of(atom(), atom()));
            case 2 -> new Expr.Or(List.of(new Expr.And(List.of(atom(), atom())), new Expr.Not(atom())));
            default -> atom();
        };
    }

    private Expr atom() {
        int place = place();
        List<Field> fields = event(place).fields();
        Field field = fields.get(random.nextInt(fields.size()));
        Expr value = new FieldRef(place, field);
        if (field.optional() && random.nextInt(4) == 0) {
            return new Expr.Known(value);
        }
        int other = place();
        if (other != place && random.nextInt(2) == 0) {
            return acrossSteps(place, other);
        }
        return switch (field.type()) {
            case BOOL -> value;
            case ENUM -> membership(value, field);
            case MONEY ->
                random.nextInt(5) == 0
                        ? new Expr.MultipleOf(value, Sample.yuan(2000))
                        : compared(value, LongStream.rangeClosed(1, 5).map(n -> Sample.yuan(1000 * n)));
            case DURATION ->
                compared(value, LongStream.of(1, 5, 10, 60, 180, 300).map(Sample::minutes));
            case TEXT -> random.nextInt(4) == 0 ? new Expr.StartsWith(value, "34") : equality(value, field.type());
            case ID -> random.nextInt(3) == 0 ? listed(place, value) : equality(value, field.type());
            default -> hour(place);
        };
    }

    /** Compares two events in sight: by a field of one type, or by time. */
    private Expr acrossSteps(int place, int other) {
        List<Expr> pairs = new ArrayList<>();
        for (Field left : event(place).fields()) {
            for (Field right : event(other).fields()) {
                boolean alike = left.type() == right.type() && left.enumType().equals(right.enumType());
                if (alike && !left.isIntervalPart() && left.type() != FieldType.BOOL) {
                    CompareOp op = left.type() == FieldType.MONEY
                            ? anyOp()
                            : random.nextBoolean() ? CompareOp.EQ : CompareOp.NE;
                    pairs.add(new Expr.Compare(op, new FieldRef(place, left), new FieldRef(other, right)));
                }
            }
        }
        if (pairs.isEmpty() || random.nextInt(3) == 0) {
            Expr apart = new Expr.Arithmetic(
                    ArithmeticOp.MINUS, new Expr.TimeOf(place), new Expr.TimeOf(other), ValueType.DURATION);
            return compared(apart, LongStream.of(-30, 0, 1, 10, 60, 240).map(Sample::minutes));
        }
        return pairs.get(random.nextInt(pairs.size()));
    }

    /** Whether a number, an account or whom the rule is about is on one of few lists, or has one of few tags. */
    private Expr listed(int place, Expr value) {
        if (entity == Entity.PERSON && random.nextInt(3) == 0) {
            return new Expr.Tagged((FieldRef) value, RandomTags.TAGS.get(random.nextInt(RandomTags.TAGS.size())));
        }
        boolean about = entity != Entity.PERSON || random.nextInt(4) == 0;
        Expr who = about ? new Expr.Subject(place, entity) : value;
        return new Expr.Listed(who, RandomMemberships.LISTS.get(random.nextInt(RandomMemberships.LISTS.size())));
    }

    private Expr hour(int place) {
        return compared(new Expr.Calendar(Expr.CalendarPart.HOUR, new Expr.TimeOf(place)), LongStream.of(11, 12, 18));
    }

    private Expr membership(Expr value, Field field) {
        List<Expr> options = USED_VALUES.stream()
                .mapToInt(field.enumType().orElseThrow()::codeOf)
                .filter(code -> code >= 0 && random.nextInt(3) > 0)
                .mapToObj(code -> (Expr) new Expr.NumberLiteral(value.type(), code))
                .toList();
        return options.isEmpty() ? hour(place()) : new Expr.In(value, options);
    }

    private Expr equality(Expr value, FieldType type) {
        Expr literal = new Expr.TextLiteral(ValueType.of(type), USED_TEXTS.get(random.nextInt(USED_TEXTS.size())));
        return new Expr.Compare(random.nextBoolean() ? CompareOp.EQ : CompareOp.NE, value, literal);
    }

    /** Compares a number with one of the given. */
    Expr compared(Expr value, LongStream constants) {
        long[] all = constants.toArray();
        return new Expr.Compare(anyOp(), value, new Expr.NumberLiteral(value.type(), all[random.nextInt(all.length)]));
    }

    private CompareOp anyOp() {
        CompareOp[] ops = CompareOp.values();
        return ops[random.nextInt(ops.length)];
    }

    /** The event itself where there is one, else or now and then a step. */
    private int place() {
        boolean aboutSelf = self.isPresent() && (steps.isEmpty() || random.nextInt(3) > 0);
        return aboutSelf ? FieldRef.SELF : random.nextInt(steps.size());
    }

    private EventType event(int place) {
        return place == FieldRef.SELF ? self.orElseThrow() : steps.get(place);
    }
}
