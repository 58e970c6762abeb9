package io.langyan.cli.bench.burst;

import io.langyan.job.intake.OutOfOrderness;
import java.time.Duration;

/**
 * How much a burst is.
 *
 * @param background calls and payments of others, a second
 * @param people how many others there are
 * @param atOnce how many warnings fall due within one second
 * @param storm how many fall due within {@code stormLength}
 * @param stormLength how long that takes
 * @param warmUp for how long there is background alone
 * @param outOfOrderness how far behind the feeds may be, which deadlines wait for
 */
public record BurstSettings(
        int background,
        int people,
        int atOnce,
        int storm,
        Duration stormLength,
        Duration warmUp,
        OutOfOrderness outOfOrderness) {
    /** What the design promises: 80 in a second on top of 5,000 events a second, then 8,000 in ten seconds. */
    public static final BurstSettings PROMISED = new BurstSettings(
            5000, 100_000, 80, 8000, Duration.ofSeconds(10), Duration.ofSeconds(60), OutOfOrderness.DEFAULT);

    /** Little, with feeds that are seconds behind instead of minutes: to see that it works. */
    public static final BurstSettings QUICK = new BurstSettings(
            200,
            1000,
            20,
            100,
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            new OutOfOrderness(Duration.ofSeconds(2), Duration.ofSeconds(1)));

    /** The same with another background. */
    public BurstSettings withBackground(int perSecond) {
        return new BurstSettings(perSecond, people, atOnce, storm, stormLength, warmUp, outOfOrderness);
    }
}
