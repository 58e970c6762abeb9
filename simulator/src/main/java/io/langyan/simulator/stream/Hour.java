package io.langyan.simulator.stream;

/**
 * One hour of the period.
 *
 * @param number counted from 0
 * @param begin in epoch milliseconds
 * @param day counted from 0
 * @param ofDay from 0 to 23
 * @param dayOfMonth from 1
 * @param workday whether it is from Monday to Friday
 */
public record Hour(int number, long begin, int day, int ofDay, int dayOfMonth, boolean workday) {
    /** An hour by its number. */
    public static Hour of(CityClock clock, int number) {
        int day = Math.floorDiv(number, 24);
        return new Hour(
                number,
                clock.hour(number),
                day,
                Math.floorMod(number, 24),
                clock.dayOfMonth(day),
                clock.isWorkday(day));
    }
}
