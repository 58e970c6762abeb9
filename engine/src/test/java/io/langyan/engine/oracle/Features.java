package io.langyan.engine.oracle;

import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Computes the features of a rule for one trigger by going through the whole history (RULES section 3, S1, S9; 0004 §7, §16, §17).
 *
 * @param tenure the rule
 * @param history everything known of the person
 * @param t the time of the trigger
 * @param chain the chosen events by step, the trigger last
 */
record Features(Tenure tenure, History history, long t, Sighting[] chain) {

    private static final long LONGEST_EXACT = Duration.ofHours(72).toMillis();

    /** A Long, a String, or null for missing. */
    Object value(Feature feature) {
        if (isCold(feature)) {
            return null;
        }
        if (feature instanceof Feature.Usual usual) {
            return baseline(usual).value();
        }
        if (feature instanceof Feature.FirstSeen firstSeen) {
            return firstSeen(firstSeen);
        }
        return window((Feature.Window) feature);
    }

    /** RULES S10: of a new feature, or of a person who is new where features start cold. */
    private boolean isCold(Feature feature) {
        long since = tenure.since(feature);
        long wanted = Math.min(feature.overMillis(), Duration.ofDays(14).toMillis());
        return history.isTooShortFor(feature, t) || since != Long.MIN_VALUE && t - since < wanted;
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

    /** Whether more happened than is looked at one by one (RULES S1, 0004 §16, §17). */
    boolean isApproximate(Feature feature) {
        if (isCold(feature)) {
            return false;
        }
        if (feature instanceof Feature.Usual usual) {
            return baseline(usual).isApproximate();
        }
        return feature instanceof Feature.Window window && isApproximate(window);
    }

    private boolean isApproximate(Feature.Window feature) {
        if (!isCrowded(feature)) {
            return false;
        }
        if (feature.kind() != Feature.WindowKind.SINCE) {
            return true;
        }
        // Only what was taken back can be wrong, and only where nothing else is as new.
        List<Sighting> events = inWindow(feature);
        long newest = events.get(events.size() - 1).time();
        return events.stream().filter(event -> event.time() == newest).allMatch(Sighting::takenBack);
    }

    private boolean isCrowded(Feature.Window feature) {
        long exact = inWindow(feature).stream()
                .filter(event -> isExact(feature, event))
                .count();
        return exact > history.settings().maxExact();
    }

    /** Of a long window only today is looked at event by event. */
    private boolean isExact(Feature.Window feature, Sighting event) {
        return !isLong(feature) || Baseline.day(event.time()).equals(Baseline.day(t));
    }

    private static boolean isLong(Feature.Window feature) {
        return feature.overMillis() > LONGEST_EXACT;
    }

    private Baseline baseline(Feature.Usual feature) {
        List<Sighting> before = events(feature, Long.MIN_VALUE, t)
                .filter(event -> !event.is(trigger()))
                .toList();
        return new Baseline(feature, Baseline.day(t), before);
    }

    /** A long window begins with a calendar day. */
    private List<Sighting> inWindow(Feature.Window feature) {
        long over = feature.overMillis();
        LocalDate firstDay = Baseline.day(t).minusDays(Duration.ofMillis(over).toDays());
        return events(feature, isLong(feature) ? Long.MIN_VALUE : t - over, t)
                .filter(event -> !isLong(feature) || !Baseline.day(event.time()).isBefore(firstDay))
                .filter(event -> !(leavesTriggerOut(feature) && event.is(trigger())))
                .toList();
    }

    /** Where a window holds too many events, a short one begins with a pane, and what was taken back counts in both. */
    private List<Sighting> counted(Feature.Window feature) {
        if (!isCrowded(feature)) {
            return inWindow(feature).stream()
                    .filter(event -> !event.takenBack() || event.is(trigger()) || !isExact(feature, event))
                    .toList();
        }
        if (isLong(feature) || feature.kind() == Feature.WindowKind.SINCE) {
            return inWindow(feature);
        }
        long pane = Math.max(1, feature.overMillis() / 240);
        long firstPane = Math.floorDiv(t - feature.overMillis(), pane) + 1;
        return inWindow(feature).stream()
                .filter(event -> Math.floorDiv(event.time(), pane) >= firstPane)
                .toList();
    }

    private Object window(Feature.Window feature) {
        List<Sighting> counted = counted(feature);
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
                .filter(event -> event.time() >= tenure.since(feature))
                .filter(event -> where.isEmpty() || Scope.with(event, chain).isTrue(where.get()));
    }

    private static Optional<Long> fold(List<Object> values, BinaryOperator<Long> operator) {
        return values.stream().map(Long.class::cast).reduce(operator);
    }

    private Sighting trigger() {
        return chain[chain.length - 1];
    }
}
