package io.langyan.engine.detection;

/**
 * What kind of account money went to, and who keeps it; each part may be null.
 *
 * @param kind who holds the account, by its name in the catalogue's {@code party_kind}
 * @param agent the bank that keeps it, by its code
 */
public record Destination(String kind, String agent) {
    /** An account of which nothing is known. */
    public static final Destination UNKNOWN = new Destination(null, null);
}
