package io.langyan.engine.core;

/** Values of features at one trigger that rules share: each is computed by the first rule that asks. Reused. */
final class SharedFeatures {
    private final long[] values;
    private final boolean[] approximate;
    private final int[] knownAt;
    private int moment = 1;

    /** Room for so many values. */
    SharedFeatures(int count) {
        values = new long[count];
        approximate = new boolean[count];
        knownAt = new int[count];
    }

    /** Turns to another trigger, or to the same one after something has changed: nothing is known of it yet. */
    void turn() {
        moment++;
    }

    boolean isKnown(int place) {
        return knownAt[place] == moment;
    }

    long value(int place) {
        return values[place];
    }

    boolean isApproximate(int place) {
        return approximate[place];
    }

    void know(int place, long value, boolean isApproximate) {
        values[place] = value;
        approximate[place] = isApproximate;
        knownAt[place] = moment;
    }
}
