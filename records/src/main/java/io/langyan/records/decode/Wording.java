package io.langyan.records.decode;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How sentences about bad input quote it, given that anything in it may be somebody's number or account. */
final class Wording {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");
    private static final Pattern LONG_NUMBER = Pattern.compile(".*[0-9]{5}.*");
    private static final int MAX_LENGTH = 40;

    private Wording() {}

    /** The word in quotes where it looks like a name; else no more than how long it is. */
    static String quoted(String word) {
        return HARMLESS.matcher(word).matches() && !LONG_NUMBER.matcher(word).matches()
                ? "'" + word + "'"
                : "a text of " + word.length() + " characters";
    }

    /** The known name that was probably meant. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int best = Math.max(2, word.length() / 3) + 1;
        String nearest = null;
        for (String name : known) {
            int distance = distance(lower, name.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = name;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters must be changed, put in or left out to turn one word into the other. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
