package io.langyan.cli.city;

import java.util.random.RandomGenerator;

/** Where activities take place: the city, chance, and identifiers that are used once. Not thread-safe. */
final class Scene {
    private final City city;
    private final RandomGenerator random;
    private int used;

    Scene(City city, RandomGenerator random) {
        this.city = city;
        this.random = random;
    }

    City city() {
        return city;
    }

    RandomGenerator random() {
        return random;
    }

    /** A number that no other activity of this scene has got. */
    int unique() {
        return used++;
    }

    /** An identifier for a call or a payment. */
    String id(String prefix) {
        return prefix + "-" + unique();
    }

    /** Seconds by chance, as milliseconds. */
    long seconds(int from, int to) {
        return 1000L * random.nextInt(from, to + 1);
    }

    /** Whole yuan by chance, a multiple of the step. */
    long yuan(int from, int to, int step) {
        return (long) random.nextInt(from / step, to / step + 1) * step;
    }
}
