package io.langyan.cli.backtest.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/**
 * A span of event time, epoch milliseconds. What came before it is read as history, and not reported.
 *
 * @param from its begin, included; empty for no bound
 * @param until its end, excluded; empty for no bound
 */
public record Period(OptionalLong from, OptionalLong until) {
    /** All of a history. */
    public static final Period ALL = new Period(OptionalLong.empty(), OptionalLong.empty());
    /** Asia/Shanghai, which is UTC+8 all year. */
    public static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    /** Whether a moment is in it. */
    public boolean contains(long time) {
        return time >= from.orElse(Long.MIN_VALUE) && time < until.orElse(Long.MAX_VALUE);
    }

    /** The day of a moment where the rules apply. */
    public static LocalDate day(long time) {
        return Instant.ofEpochMilli(time).atOffset(SHANGHAI).toLocalDate();
    }
}
