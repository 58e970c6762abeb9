package io.langyan.engine.language.expression;

import io.langyan.engine.explain.Quantities;
import io.langyan.engine.rule.ValueType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit as rules write it: {@code 12}, {@code 30s}, {@code 2000元}, {@code 0.5万元}.
 *
 * @param type INT, DURATION or MONEY
 * @param value the number, milliseconds or fen
 */
public record Quantity(ValueType type, long value) {
    /** Milliseconds of each unit of time, smallest first. */
    private static final Map<String, Long> TIME_UNITS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    /** Fen of each unit of money. */
    private static final Map<String, Long> MONEY_UNITS = Map.of("元", 100L, "万元", 1_000_000L, "亿元", 10_000_000_000L);

    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([A-Za-z\\p{IsHan}]*)");

    /** Reads a quantity; empty where the unit is unknown, a fraction is not whole in fen, or the number too large. */
    public static Optional<Quantity> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String unit = form.group(2);
        BigDecimal number = new BigDecimal(form.group(1));
        if (MONEY_UNITS.containsKey(unit)) {
            return whole(number.multiply(BigDecimal.valueOf(MONEY_UNITS.get(unit))), ValueType.MONEY);
        }
        if (form.group(1).indexOf('.') >= 0) {
            return Optional.empty();
        }
        if (TIME_UNITS.containsKey(unit)) {
            return whole(number.multiply(BigDecimal.valueOf(TIME_UNITS.get(unit))), ValueType.DURATION);
        }
        return unit.isEmpty() ? whole(number, ValueType.INT) : Optional.empty();
    }

    /** Whether this is a unit of time or money, so that only the number before it can be wrong. */
    static boolean isUnit(String unit) {
        return TIME_UNITS.containsKey(unit) || MONEY_UNITS.containsKey(unit);
    }

    /** A duration in the largest unit that says it without a fraction, for messages: 5400000 is 90m. */
    public static String duration(long millis) {
        return Quantities.duration(millis);
    }

    private static Optional<Quantity> whole(BigDecimal value, ValueType type) {
        try {
            return Optional.of(new Quantity(type, value.longValueExact()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
