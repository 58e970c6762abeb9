package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.Statistic;
import io.langyan.engine.rule.Feature.WindowKind;
import io.langyan.engine.rule.Level;
import io.langyan.engine.rule.Template.Filter;
import io.langyan.engine.rule.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;

/** Makes up a rule within the limits of the language. */
public final class RandomRule {
    private static final String[] EVENTS = {
        "call.received",
        "call.received",
        "transfer.out",
        "transfer.out",
        "transfer.out",
        "call.placed",
        "purchase.out",
        "transfer.in",
        "cash.out",
        "transfer.refused"
    };
    private static final String[] EVENTS_OF_ACCOUNTS = {
        "transfer.in", "transfer.in", "transfer.out", "transfer.out", "cash.out", "transfer.refused"
    };
    private static final String[] EVENTS_OF_PHONES = {"call.received", "call.received", "call.placed"};
    private static final String[] FRAUD_TYPES = {"fake_customer_service", "fake_police", "fake_loan", "mule_account"};
    private static final long[] SPANS = {10, 60, 120, 360, 1440, 4320};

    private final Random random;
    private final RuleBuilder rule;
    private final Entity entity;
    private final List<EventType> steps = new ArrayList<>();

    private RandomRule(Random random, String id, Entity entity) {
        this.random = random;
        this.entity = entity;
        this.rule = RuleBuilder.rule(id).entity(entity);
    }

    /** A rule of that id and status. */
    public static CheckedRule of(Random random, String id, CheckedRule.Status status) {
        RandomRule made = new RandomRule(random, id, Entity.PERSON);
        made.rule.status(status);
        return made.build();
    }

    /** A rule on accounts or phones that tags, mostly. */
    public static CheckedRule on(Entity entity, Random random, String id, CheckedRule.Status status) {
        RandomRule made = new RandomRule(random, id, entity);
        made.rule.status(status);
        for (String tag : RandomTags.TAGS) {
            if (random.nextInt(3) > 0) {
                made.rule.tag(tag, made.span());
            }
        }
        return made.build();
    }

    private CheckedRule build() {
        rule.fraudType(fraudType()).within(span());
        int stepCount = 1 + random.nextInt(2) + random.nextInt(2);
        for (int step = 0; step < stepCount; step++) {
            step(step);
        }
        if (stepCount > 1 && random.nextInt(3) == 0) {
            never(stepCount);
        }
        for (int i = random.nextInt(12); i < 2; i++) {
            neverWithin(stepCount);
        }
        if (random.nextInt(6) == 0) {
            rule.emit(CheckedRule.Emit.FINAL);
        }
        int features = random.nextInt(4);
        for (int i = 0; i < features; i++) {
            rule.feature(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> firstSeen(i);
                        case 2 -> usual(i);
                        default -> window(i);
                    });
        }
        score(features);
        standing();
        words();
        return rule.build();
    }

    private String fraudType() {
        return switch (entity) {
            case PERSON -> one(FRAUD_TYPES);
            case ACCOUNT -> "mule_account";
            case PHONE -> "scam_number";
        };
    }

    private String[] events() {
        return switch (entity) {
            case PERSON -> EVENTS;
            case ACCOUNT -> EVENTS_OF_ACCOUNTS;
            case PHONE -> EVENTS_OF_PHONES;
        };
    }

    private void step(int step) {
        EventType event = Sample.type(one(events()));
        String name = "s" + step;
        if (random.nextInt(5) < 2) {
            rule.step(name, event.name());
        } else {
            rule.step(
                    name,
                    event.name(),
                    new RandomCondition(random, List.copyOf(steps), Optional.of(event), entity).condition());
        }
        steps.add(event);
    }

    private void never(int stepCount) {
        EventType event = Sample.type(one(events()));
        int from = random.nextInt(stepCount - 1);
        int to = from + 1 + random.nextInt(stepCount - 1 - from);
        Expr where = new RandomCondition(random, steps, Optional.of(event), entity).condition();
        rule.never(event.name(), Optional.of(where).filter(any -> random.nextInt(4) > 0), from, to);
    }

    private void neverWithin(int stepCount) {
        EventType event = Sample.type(one(events()));
        Expr where = new RandomCondition(random, steps, Optional.of(event), entity).condition();
        rule.neverWithin(
                span() / (1 + random.nextInt(2)),
                event.name(),
                Optional.of(where).filter(any -> random.nextInt(8) > 0),
                random.nextInt(stepCount));
    }

    private Feature firstSeen(int index) {
        int step = random.nextInt(steps.size());
        List<Field> fields = identifiers(steps.get(step));
        Field asked = fields.get(random.nextInt(fields.size()));
        long over = span();
        long settle = random.nextInt(3) == 0 ? 0 : over / (2 + random.nextInt(5));
        // Mostly the same event again; now and then another that has such a field.
        EventType other = Sample.type(one(events()));
        Optional<Field> there = identifiers(other).stream()
                .filter(field ->
                        field.type() == asked.type() && field.enumType().equals(asked.enumType()))
                .filter(field -> random.nextInt(2) == 0)
                .findFirst();
        EventType of = there.isPresent() ? other : steps.get(step);
        return new Feature.FirstSeen("f" + index, step, asked, of, there.orElse(asked), where(of), over, settle);
    }

    private Feature usual(int index) {
        EventType of = Sample.type(one(events()));
        Field field = amount(of);
        Statistic statistic = Statistic.values()[random.nextInt(Statistic.values().length)];
        long over = Sample.hours(24 * (1 + random.nextInt(random.nextBoolean() ? 3 : 30)));
        int atLeast = 1 + random.nextInt(3);
        long otherwise = Sample.yuan(1000L * random.nextInt(4));
        return new Feature.Usual(
                "f" + index, statistic, of, field, where(of), over, atLeast, otherwise, ValueType.of(field.type()));
    }

    private static Field amount(EventType of) {
        return of.fields().stream()
                .filter(field -> field.type() == FieldType.MONEY || field.type() == FieldType.DURATION)
                .findFirst()
                .orElseThrow();
    }

    private Feature window(int index) {
        EventType of = Sample.type(one(events()));
        WindowKind kind = WindowKind.values()[random.nextInt(WindowKind.values().length)];
        Optional<Field> field = switch (kind) {
            case COUNT, SINCE -> Optional.empty();
            case DISTINCT -> Optional.of(identifiers(of).get(0));
            default -> Optional.of(amount(of));
        };
        ValueType type = switch (kind) {
            case COUNT, DISTINCT -> ValueType.INT;
            case SINCE -> ValueType.DURATION;
            default -> ValueType.of(field.orElseThrow().type());
        };
        boolean extreme = kind == WindowKind.MAX || kind == WindowKind.MIN;
        Optional<Long> otherwise = extreme ? Optional.of(Sample.yuan(2000)) : Optional.empty();
        int cap = random.nextInt(3) == 0 ? 2 : 256;
        long over = random.nextInt(3) == 0 ? Sample.hours(24L * (4 + random.nextInt(6))) : span();
        return new Feature.Window(
                "f" + index, kind, of, field, where(of), over, random.nextBoolean(), otherwise, cap, type);
    }

    /** The fields whose values can be known or new: all events have one. */
    private static List<Field> identifiers(EventType event) {
        List<Field> fields = event.fields().stream()
                .filter(field -> field.type() == FieldType.ID || field.type() == FieldType.ENUM)
                .toList();
        return fields;
    }

    private Optional<Expr> where(EventType of) {
        return random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new RandomCondition(random, List.of(), Optional.of(of), entity).condition());
    }

    /** A base that warns in about two of three rules, a line a feature, and two more over the steps. */
    private void score(int features) {
        RandomCondition sight = new RandomCondition(random, steps, Optional.empty(), entity);
        rule.line("base", 35 + random.nextInt(3) * 5);
        for (int i = 0; i < features; i++) {
            Expr value = rule.feature(i);
            boolean negated = random.nextInt(4) == 0;
            Expr condition =
                    value.type().equals(ValueType.BOOL) ? value : sight.compared(value, constants(value.type()));
            rule.line("feature" + i, 15, negated ? new Expr.Not(condition) : condition);
        }
        rule.line("one", 10, sight.condition()).line("two", 5, sight.condition());
        rule.rung(30 + random.nextInt(3) * 10, Level.MEDIUM, "send_sms").rung(60, Level.HIGH, "call_victim");
        if (random.nextBoolean()) {
            rule.rung(75, Level.EMERGENCY, "call_and_visit");
        }
    }

    private static LongStream constants(ValueType type) {
        return switch (type.kind()) {
            case MONEY -> LongStream.rangeClosed(1, 9).map(n -> Sample.yuan(1000 * n));
            case DURATION -> LongStream.of(1, 10, 60, 240).map(Sample::minutes);
            default -> LongStream.rangeClosed(1, 4);
        };
    }

    private void standing() {
        List<Field> per = steps.get(steps.size() - 1).fields().stream()
                .filter(field -> !field.isIntervalPart() && random.nextInt(8) == 0)
                .toList();
        if (random.nextInt(2) == 0) {
            OptionalInt rise = random.nextBoolean() ? OptionalInt.of(5 + 5 * random.nextInt(3)) : OptionalInt.empty();
            rule.suppress(span(), rise, per.stream().map(Field::name).toArray(String[]::new));
        }
        if (random.nextInt(5) == 0) {
            LocalDate until = LocalDate.of(2026, 3, 2).plusDays(random.nextInt(3));
            rule.exempt("family", new RandomCondition(random, steps, Optional.empty(), entity).condition(), until);
        }
    }

    /** Words for what can change while records arrive: times, lengths and features. */
    private void words() {
        for (int step = 0; step < steps.size(); step++) {
            rule.word(new Expr.TimeOf(step), Filter.CLOCK);
            if (steps.get(step).interval()) {
                rule.word(Terms.step(step, steps.get(step).name(), "talk"), Filter.MINUTES);
                rule.word(Terms.step(step, steps.get(step).name(), "open"), Filter.PLAIN);
            }
        }
        rule.wordPerFeature();
    }

    private long span() {
        return Sample.minutes(SPANS[random.nextInt(SPANS.length)]);
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
