package io.langyan.job.identity;

import io.langyan.records.event.LookupKey;
import io.langyan.records.event.RoutedEvent;
import io.langyan.schema.Identity;

/**
 * What travels through the lookups: identities and the events that ask for them, on one edge, so that an event meets the
 * identities that went before it.
 */
public sealed interface LookupMessage permits LookupMessage.Known, LookupMessage.Asking {
    /** The number or account that it concerns. */
    LookupKey key();

    /**
     * An identity.
     *
     * @param key the number or account
     * @param identity who is behind it, and when
     */
    record Known(LookupKey key, Identity identity) implements LookupMessage {}

    /**
     * An event that waits for an answer.
     *
     * @param key the number or account it asks for
     * @param event the event
     */
    record Asking(LookupKey key, RoutedEvent event) implements LookupMessage {}

    /** What the lookups are keyed by: kind and value in one text, in clear. */
    default String keyText() {
        return key().kind().ordinal() + key().value();
    }
}
