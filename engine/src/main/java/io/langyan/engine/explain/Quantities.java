package io.langyan.engine.explain;

import io.langyan.engine.rule.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes values as rules write them. */
public final class Quantities {
    private static final Map<String, Long> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("d", 86_400_000L);
        UNITS.put("h", 3_600_000L);
        UNITS.put("m", 60_000L);
        UNITS.put("s", 1_000L);
        UNITS.put("ms", 1L);
    }

    private Quantities() {}

    /** A number of that type: {@code 2000元}, {@code 5m}, {@code 'mvno'}, {@code true}, {@code 3}. */
    public static String of(ValueType type, long value) {
        return switch (type.kind()) {
            case BOOL -> value == 1 ? "true" : "false";
            case ENUM -> "'" + type.enumType().orElseThrow().valueOf((int) value) + "'";
            case DURATION -> duration(value);
            case MONEY -> money(value);
            default -> Long.toString(value);
        };
    }

    /** A duration in the largest unit that says it without a fraction: 5400000 is 90m. */
    public static String duration(long millis) {
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            if (millis % unit.getValue() == 0) {
                return millis / unit.getValue() + unit.getKey();
            }
        }
        return millis + "ms";
    }

    /** A duration in all its units: 250000 is 4m10s, and 0 is 0s. */
    public static String span(long millis) {
        List<String> parts = new ArrayList<>();
        long rest = Math.abs(millis);
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            if (rest >= unit.getValue()) {
                parts.add(rest / unit.getValue() + unit.getKey());
                rest %= unit.getValue();
            }
        }
        return parts.isEmpty() ? "0s" : (millis < 0 ? "-" : "") + String.join("", parts);
    }

    /** An amount in yuan, with fen only where there are any. */
    public static String money(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        return (fen % 100 == 0 ? yuan.toBigInteger().toString() : yuan.toPlainString()) + "元";
    }
}
