package io.langyan.job.subject;

/** Timers of persons by the time of arrival. */
interface DeadlineTimers {
    /** Wakes the present person once everything has been read that arrived before, epoch milliseconds. */
    void register(long time);

    /** Wakes whoever waits for that: everything that arrived before, epoch milliseconds, has been read. */
    void advance(long readUpTo) throws Exception;
}
