package io.langyan.engine.event;

/**
 * How a person is reached, as {@code identities} has it on file.
 *
 * @param number E.164
 * @param homeDivision GB/T 2260 code, or null
 * @param validFrom epoch milliseconds
 * @param validUntil epoch milliseconds, or {@link Event#MISSING} for ever
 */
public record Contact(String number, String homeDivision, long validFrom, long validUntil) {
    /** The times alone: never the number. */
    @Override
    public String toString() {
        return "Contact[" + validFrom + ".." + validUntil + "]";
    }
}
