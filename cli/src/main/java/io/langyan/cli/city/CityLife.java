package io.langyan.cli.city;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The life of a city as a stream of records: an ordinary day pressed into minutes, with the duplicates and the slight
 * disorder of real feeds, and now and then a swindle or something that only looks like one. It knows nothing of rules.
 * Not thread-safe.
 */
public final class CityLife {
    /** How much of the present began in the past: the longest call that is still open when the present begins. */
    private static final long OVERLAP = 45 * 60_000L;

    private static final double RECORDS_PER_ACTIVITY = 1.6;
    private static final long FIRST_SWINDLE = 7_000;

    private final Scene scene;
    private final RandomGenerator random;
    private final Timeline timeline = new Timeline();
    private final List<Long> swindles = new ArrayList<>();
    private final long begin;
    private final double activitiesPerMilli;
    private long nextActivity;
    private long nextSwindle;
    private long nextLookAlike;
    private int lookAlikes;

    /**
     * The life of a city from a moment on.
     *
     * @param city who lives there
     * @param random where chance comes from
     * @param begin when the present begins, in epoch milliseconds
     * @param recordsPerSecond how many records should arrive in a second, about
     */
    public CityLife(City city, RandomGenerator random, long begin, double recordsPerSecond) {
        this.scene = new Scene(city, random);
        this.random = random;
        this.begin = begin;
        this.activitiesPerMilli = recordsPerSecond / RECORDS_PER_ACTIVITY / 1000;
        this.nextActivity = begin;
        this.nextSwindle = begin + FIRST_SWINDLE;
        this.nextLookAlike = begin + FIRST_SWINDLE + 4_000;
    }

    /**
     * What arrived before the present: a day of history, and the beginnings of calls that are still open. In the order
     * of arrival, so that it can be written at once.
     */
    public List<Emission> past() {
        List<Emission> past = new ArrayList<>(new History(scene, begin - OVERLAP).records());
        playUntil(begin + OVERLAP);
        past.addAll(timeline.until(begin));
        return past;
    }

    /** What arrives up to that moment and was not given out before, in the order of arrival. */
    public List<Emission> until(long time) {
        playUntil(time + OVERLAP);
        everydayUntil(time);
        return timeline.until(time);
    }

    /** In how many swindles the money has begun to leave up to that moment. */
    public int swindlesUntil(long time) {
        return (int) swindles.stream().filter(start -> start <= time).count();
    }

    private void everydayUntil(long time) {
        while (nextActivity <= time) {
            timeline.add(disturbed(Everyday.any(random).play(scene, nextActivity)));
            nextActivity += 1 + (long) (-Math.log(1 - random.nextDouble()) / activitiesPerMilli);
        }
    }

    /** Swindles and look-alikes are played ahead of time, because the call before the money began earlier. */
    private void playUntil(long time) {
        while (nextSwindle <= time) {
            timeline.add(disturbed(Plot.swindle(swindles.size()).play(scene, nextSwindle)));
            swindles.add(nextSwindle);
            nextSwindle += scene.seconds(8, 22);
        }
        while (nextLookAlike <= time) {
            timeline.add(disturbed(Plot.lookAlike(lookAlikes++).play(scene, nextLookAlike)));
            nextLookAlike += scene.seconds(5, 15);
        }
    }

    /** One record in a hundred comes twice; one in ten is overtaken by others. */
    private List<Emission> disturbed(List<Emission> emissions) {
        List<Emission> disturbed = new ArrayList<>(emissions.size() + 1);
        for (Emission emission : emissions) {
            boolean overtaken = random.nextInt(10) == 0;
            Emission first = overtaken ? emission.at(emission.arrival() + random.nextLong(200, 2_500)) : emission;
            disturbed.add(first);
            if (random.nextInt(100) == 0) {
                disturbed.add(first.again(random.nextLong(300, 5_000)));
            }
        }
        return disturbed;
    }
}
