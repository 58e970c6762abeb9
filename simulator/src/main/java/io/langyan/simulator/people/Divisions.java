package io.langyan.simulator.people;

import io.langyan.simulator.chance.Dice;
import java.util.List;

/** Places by their GB/T 2260 codes: the districts of Hefei, towns around it, and places far away. */
public final class Divisions {
    private static final String[] HEFEI = {
        "340102", "340103", "340104", "340111", "340121", "340122", "340123", "340124", "340181"
    };
    /** Roughly how many of a hundred people live in each; our own assumption. */
    private static final double[] PEOPLE = {12, 12, 17, 19, 9, 10, 9, 7, 5};

    private static final List<String> AROUND = List.of("340202", "341502", "340802", "341102", "320104");
    private static final List<String> FAR =
            List.of("440106", "350582", "450103", "460107", "350203", "430102", "410105", "530112", "610113", "130102");

    private Divisions() {}

    /** A district of Hefei. */
    public static String hefei(Dice dice) {
        return HEFEI[dice.weighted(PEOPLE)];
    }

    /** A town in the neighbourhood, of another prefecture. */
    public static String around(Dice dice) {
        return dice.pick(AROUND);
    }

    /** A place in another province. */
    public static String far(Dice dice) {
        return dice.pick(FAR);
    }
}
