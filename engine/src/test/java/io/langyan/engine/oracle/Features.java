package io.langyan.engine.oracle;

import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Computes the features of a rule for one trigger by going through the whole history (RULES section 3, S9; 0004 §7).
 *
 * @param history everything known of the person
 * @param t the time of the trigger
 * @param chain the chosen events by step, the trigger last
 */
record Features(History history, long t, Sighting[] chain) {

    /** A Long, a String, or null for missing. */
    Object value(Feature feature) {
        if (history.isTooShortFor(feature, t)) {
            return null;
        }
        if (feature instanceof Feature.FirstSeen firstSeen) {
            return firstSeen(firstSeen);
        }
        return window((Feature.Window) feature);
    }

    private Object firstSeen(Feature.FirstSeen feature) {
        Sighting carrier = chain[feature.step()];
        Object asked = carrier.value(feature.stepField());
        if (asked == null) {
            return null;
        }
        long s = carrier.time();
        // RULES S12: what was taken back had been seen all the same.
        return events(feature, s - feature.overMillis(), s - feature.settleMillis())
                        .filter(event -> !event.is(carrier) && !event.is(trigger()))
                        .anyMatch(event -> asked.equals(event.value(feature.field())))
                ? 0L
                : 1L;
    }

    private Object window(Feature.Window feature) {
        List<Sighting> counted = events(feature, t - feature.overMillis(), t)
                .filter(event -> !(leavesTriggerOut(feature) && event.is(trigger())))
                .filter(event -> !event.takenBack() || event.is(trigger()))
                .toList();
        List<Object> values = feature.field().stream()
                .flatMap(field -> counted.stream().map(event -> event.value(field)))
                .filter(Objects::nonNull)
                .toList();
        return switch (feature.kind()) {
            case COUNT -> (long) counted.size();
            case SUM -> fold(values, Math::addExact).orElse(0L);
            case MAX -> fold(values, Math::max).or(feature::otherwise).orElse(null);
            case MIN -> fold(values, Math::min).or(feature::otherwise).orElse(null);
            case DISTINCT -> {
                Set<Object> different = new LinkedHashSet<>(values);
                yield (long) Math.min(different.size(), feature.cap());
            }
            case SINCE ->
                counted.isEmpty()
                        ? null
                        : (Object) (t - counted.get(counted.size() - 1).time());
        };
    }

    /** RULES S9: {@code since} never includes the trigger, the others unless the rule says {@code before: trigger}. */
    private static boolean leavesTriggerOut(Feature.Window feature) {
        return feature.beforeTrigger() || feature.kind() == Feature.WindowKind.SINCE;
    }

    /** The events that count, with a time in (after, until], in order. */
    private Stream<Sighting> events(Feature feature, long after, long until) {
        Optional<Expr> where = feature.where();
        return history.seenFrom(t, feature.of()).stream()
                .filter(event -> after < event.time() && event.time() <= until)
                .filter(event -> where.isEmpty() || Scope.with(event, chain).isTrue(where.get()));
    }

    private static Optional<Long> fold(List<Object> values, BinaryOperator<Long> operator) {
        return values.stream().map(Long.class::cast).reduce(operator);
    }

    private Sighting trigger() {
        return chain[chain.length - 1];
    }
}
