package io.langyan.engine.plan;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Expr;

/** Compiles hour and weekday. China has kept UTC+8 without summer time since 1992, so no time zone rules are needed. */
final class CalendarCompiler {
    private static final long OFFSET = 8 * 3_600_000L;
    private static final long DAY = 86_400_000L;
    private static final long HOUR = 3_600_000L;
    /** 1 January 1970 was a Thursday, the fourth day of the week. */
    private static final long EPOCH_WEEKDAY = 3;

    private CalendarCompiler() {}

    static NumberValue calendar(Expr.Calendar expression) {
        NumberValue time = ExpressionCompiler.number(expression.time());
        boolean hour = expression.part() == Expr.CalendarPart.HOUR;
        return context -> {
            long moment = time.get(context);
            if (moment == Event.MISSING) {
                return Event.MISSING;
            }
            long local = moment + OFFSET;
            return hour
                    ? Math.floorMod(local, DAY) / HOUR
                    : Math.floorMod(Math.floorDiv(local, DAY) + EPOCH_WEEKDAY, 7) + 1;
        };
    }
}
