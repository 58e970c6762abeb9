package io.langyan.simulator.stream;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The hours of the simulated period, in the city's own time.
 *
 * @param start the first day
 * @param days how many
 */
public record CityClock(LocalDate start, int days) {
    /** An hour, in milliseconds. */
    public static final long HOUR = 3_600_000;
    /** A day, in milliseconds; the city knows no daylight saving. */
    public static final long DAY = 24 * HOUR;
    /** A minute, in milliseconds. */
    public static final long MINUTE = 60_000;
    /** A second, in milliseconds. */
    public static final long SECOND = 1000;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** When the period begins, in epoch milliseconds. */
    public long begin() {
        return start.atStartOfDay(ZONE).toInstant().toEpochMilli();
    }

    /** When the period ends, in epoch milliseconds. */
    public long end() {
        return begin() + days * DAY;
    }

    /** When some numbers go to others: halfway. */
    public long handover() {
        return begin() + days * DAY / 2;
    }

    /** How many hours there are. */
    public int hours() {
        return days * 24;
    }

    /** When an hour begins, counted from 0, in epoch milliseconds. */
    public long hour(int number) {
        return begin() + number * HOUR;
    }

    /** The day of the month of a day, counted from 0. */
    public int dayOfMonth(int day) {
        return start.plusDays(day).getDayOfMonth();
    }

    /** Whether a day, counted from 0, is from Monday to Friday. */
    public boolean isWorkday(int day) {
        DayOfWeek weekday = start.plusDays(day).getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }
}
