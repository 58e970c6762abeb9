package io.langyan.engine.plan;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.timeline.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which payments of a warned person count although no rule cites them (RULES S16, decision 0004): transfers to another
 * person or a company, and cash drawn. What goes to an own account is not gone, and what a merchant or an institution gets
 * is not what swindlers live on. Immutable.
 */
final class OutflowWatch {
    private static final List<String> EVENTS = List.of("transfer.out", "cash.out");
    private static final List<String> FIELDS = List.of("amount", "payee", "payee_kind", "payee_bank", "balance_after");
    private static final List<String> STRANGERS = List.of("personal", "company");

    private final Map<Integer, Condition> conditions = new HashMap<>();
    private final Map<Integer, List<Field>> fields = new HashMap<>();
    private final long since;
    private final long waitMillis;

    /** A watch for rules that can warn a person; of others nothing is watched. */
    OutflowWatch(Catalogue catalogue, List<PlannedRule> rules) {
        List<PlannedRule> warning = rules.stream().filter(OutflowWatch::warns).toList();
        since = warning.stream().mapToLong(PlannedRule::from).min().orElse(Long.MAX_VALUE);
        waitMillis =
                warning.stream().mapToLong(PlannedRule::deadlineMillis).max().orElse(0);
        if (warning.isEmpty()) {
            return;
        }
        for (EventType event : catalogue.events()) {
            if (EVENTS.contains(event.name())) {
                conditions.put(event.code(), condition(event));
                List<Field> kept = new ArrayList<>();
                FIELDS.forEach(name -> event.field(name).ifPresent(kept::add));
                fields.put(event.code(), kept);
            }
        }
    }

    private static boolean warns(PlannedRule rule) {
        CheckedRule checked = rule.rule();
        return rule.live()
                && checked.entity() == Entity.PERSON
                && checked.fraudType().warns();
    }

    private static Condition condition(EventType event) {
        Field kind = event.field("payee_kind").orElse(null);
        if (kind == null || kind.enumType().isEmpty()) {
            return Condition.ALWAYS;
        }
        long[] strangers = STRANGERS.stream()
                .mapToLong(name -> kind.enumType().get().codeOf(name))
                .toArray();
        return context -> {
            View payment = context.view(Expr.FieldRef.SELF);
            long value = payment.number(kind);
            for (long stranger : strangers) {
                if (value == stranger) {
                    return Condition.TRUE;
                }
            }
            return Condition.FALSE;
        };
    }

    /** Whether a payment of that type counts; null where none does. */
    Condition condition(int type) {
        return conditions.get(type);
    }

    /** What is to be kept of payments of that type. */
    List<Field> fields(int type) {
        return fields.getOrDefault(type, List.of());
    }

    /** The first payment that is watched, event time in epoch milliseconds. */
    long since() {
        return since;
    }

    /** Why payments of that type are kept: a detection of before may still be found while they are. */
    Interest interest(int type) {
        return new Interest(Interest.Kind.MEMORY, conditions.get(type), 0, waitMillis, since);
    }
}
