package io.langyan.simulator.people;

import io.langyan.simulator.chance.Dice;
import java.util.List;

/**
 * Phone numbers of the city. Where the numbering plan has blocks that nobody uses (140, 154 and 160; 0551 with 2; numbers
 * of Hong Kong and Macao with 1) they are taken from there, so that they are nobody's. What a number looks like says
 * nothing of whether its owner is honest: swindlers and others draw from the same blocks.
 */
public final class Numbers {
    private static final long SUBSCRIBERS = 100_000_000L;
    /** Coprime with the size of a block, so that neighbours do not get neighbouring numbers. */
    private static final long SCATTER = 73_939_133L;

    private static final List<String> VIRTUAL = List.of("162", "165", "167", "170", "171");
    private static final List<String> ABROAD = List.of("008521", "008531", "00855", "0063", "0095", "0044", "001");
    private static final List<String> FAMILY_ABROAD = List.of("001", "0061", "0044", "0081", "0065", "008521");
    private static final List<String> BANK_LINES = List.of("95588", "95533", "95599", "96588", "95555", "95580");
    private static final List<String> INSURERS = List.of("95518", "95519", "95500", "95511");

    private Numbers() {}

    /** The number of a citizen's phone, E.164. */
    public static String citizen(int person, int phone) {
        long subscriber = (person * SCATTER + 12_345_678L) % SUBSCRIBERS;
        return (phone == 0 ? "+86154" : "+86160") + digits(subscriber, 8);
    }

    /** A mobile of somebody who is not of the city's own people: anybody's, honest or not. */
    public static String stranger(long key) {
        return "140" + digits(of(key, SUBSCRIBERS), 8);
    }

    /** A number of a virtual operator. */
    public static String virtual(long key) {
        return VIRTUAL.get((int) of(key + 1, VIRTUAL.size())) + digits(of(key, SUBSCRIBERS), 8);
    }

    /** A fixed line of Hefei. */
    public static String fixed(long key) {
        return "05512" + digits(of(key, 10_000_000L), 7);
    }

    /** A number of police as a swindler shows it: a fixed line of a big city that ends in 110. */
    public static String policeLike(long key) {
        return List.of("010", "021", "025", "0551").get((int) of(key, 4)) + "2" + digits(of(key, 10_000L), 4) + "110";
    }

    /** A company's 400 line. */
    public static String service400(long key) {
        return "400" + digits(of(key, 10_000_000L), 7);
    }

    /** A line that begins with 95 and is not published by a bank or insurer. */
    public static String service95(long key) {
        return "950" + digits(of(key, 100_000L), 5);
    }

    /** A port that sends SMS for companies. */
    public static String port(long key) {
        return "1069" + digits(of(key, SUBSCRIBERS), 8);
    }

    /** A number abroad that honest families rarely have. */
    public static String abroad(long key) {
        return ABROAD.get((int) of(key + 2, ABROAD.size())) + digits(of(key, 10_000_000L), 7);
    }

    /** A relative's number abroad; some countries are those of swindlers. */
    public static String familyAbroad(long key) {
        String country = FAMILY_ABROAD.get((int) of(key + 3, FAMILY_ABROAD.size()));
        return country + (country.length() < 6 ? "2" : "") + digits(of(key, 10_000_000L), 7) + "55";
    }

    /** A published line of a bank. */
    public static String bank(long key) {
        return BANK_LINES.get((int) of(key, BANK_LINES.size()));
    }

    /** A published line of an insurer. */
    public static String insurer(long key) {
        return INSURERS.get((int) of(key, INSURERS.size()));
    }

    private static long of(long key, long bound) {
        return Math.floorMod(Dice.mix(key), bound);
    }

    private static String digits(long value, int count) {
        String text = Long.toString(value);
        return text.length() >= count ? text : "0".repeat(count - text.length()) + text;
    }
}
