package io.langyan.cli.rules;

/** Counts in English sentences. */
final class Counts {
    private Counts() {}

    /** {@code 1 file}, {@code 2 files}. */
    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
